using System.Security.Cryptography;
using System.Text;
using F1Warehouse.Pipeline.Errors;

namespace F1Warehouse.Pipeline.Scripts;

/// <summary>A SQL script, or the CSV file of a seed, as read from disk.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="Name">Its path below <c>database/</c>, with slashes.</param>
/// <param name="Text">Its text, without a byte order mark; line ends as they are.</param>
/// <param name="Sha256">Of its bytes, lower-case hex.</param>
public sealed record ScriptFile(string Path, string Name, string Text, string Sha256)
{
    /// <summary>The file's name without folder and ending.</summary>
    public string Title => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>The scripts right in a folder, in the ordinal order of their names; none where there is no such folder.</summary>
    public static IReadOnlyList<ScriptFile> ReadFolder(DatabaseFolder database, string folder) =>
        !Directory.Exists(folder)
            ? []
            : [.. PathsIn(folder).Select(path => Read(database, path))];

    /// <summary>The paths of the scripts right in a folder, whatever the case of their endings: <c>x.sql</c>, <c>X.SQL</c>.</summary>
    public static IEnumerable<string> PathsIn(string folder) =>
        Directory.EnumerateFiles(folder, "*.sql", new EnumerationOptions { MatchCasing = MatchCasing.CaseInsensitive, IgnoreInaccessible = false })
            .Order(StringComparer.Ordinal);

    /// <summary>One script.</summary>
    /// <exception cref="ConfigurationException">It is not UTF-8.</exception>
    public static ScriptFile Read(DatabaseFolder database, string path)
    {
        var bytes = File.ReadAllBytes(path);
        try
        {
            var text = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes);
            return new ScriptFile(path, database.NameOf(path), text.TrimStart('\uFEFF'), Convert.ToHexStringLower(SHA256.HashData(bytes)));
        }
        catch (DecoderFallbackException e)
        {
            throw new ConfigurationException($"{path}: expected UTF-8, but byte {e.Index + 1} does not belong to it", e);
        }
    }
}
