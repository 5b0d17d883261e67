using System.Text;
using System.Text.Json;
using F1Warehouse.Pipeline.Layers;
using F1Warehouse.Pipeline.Manifests;
using F1Warehouse.Pipeline.Scripts;

namespace F1Warehouse.Site.Contents;

/// <summary>
/// What reads what: the manifest that a build of the SQL project leaves, as it is. One of older scripts tells of relations that may
/// be gone: it counts only where every model in it is the one of the folder. Null where there is none.
/// </summary>
internal static class LineageFile
{
    public static (string Name, ReadOnlyMemory<byte> Json) Read(DatabaseFolder scripts)
    {
        var models = ModelSources.Read(scripts).Values.Select(file => (file.Name, file.Sha256)).ToHashSet();
        var text = scripts.Manifests().Select(File.ReadAllText).FirstOrDefault(text => IsOf(text, models));
        return ("lineage", Encoding.UTF8.GetBytes(text ?? "null"));
    }

    private static bool IsOf(string text, HashSet<(string Name, string Sha256)> models)
    {
        try
        {
            return Manifest.Parse(text).Relations.Where(relation => Layer.OfScript(relation.File).HoldsModels)
                .Select(relation => (relation.File, relation.Sha256)).ToHashSet().SetEquals(models);
        }
        catch (JsonException)
        {
            // Of another version of the program.
            return false;
        }
    }
}
