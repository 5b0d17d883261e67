using System.Text;
using F1Warehouse.Pipeline.Scripts;

namespace F1Warehouse.Site.Contents;

/// <summary>What reads what: the manifest that a build of the SQL project leaves, as it is; null where there is none of these scripts.</summary>
internal static class LineageFile
{
    public static (string Name, ReadOnlyMemory<byte> Json) Read(DatabaseFolder scripts) =>
        ("lineage", scripts.Manifests() is [var path, ..] ? File.ReadAllBytes(path) : Encoding.UTF8.GetBytes("null"));
}
