using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace F1Warehouse.IntegrationTests.Site;

/// <summary>Reads the data files of a site as its pages do.</summary>
internal static partial class SiteFiles
{
    /// <summary>Those beside the page, by their names.</summary>
    public static Dictionary<string, JsonElement> ReadFolder(string site) => Directory.EnumerateFiles(Path.Combine(site, "data"))
        .ToDictionary(path => Path.GetFileNameWithoutExtension(path), path =>
        {
            var text = File.ReadAllText(path);
            var start = $"f1w(\"{Path.GetFileNameWithoutExtension(path)}\",";
            return text.StartsWith(start, StringComparison.Ordinal) && text.EndsWith(");\n", StringComparison.Ordinal)
                ? JsonDocument.Parse(text[start.Length..^3]).RootElement
                : throw new InvalidDataException($"{path}: {text[..40]}");
        });

    /// <summary>Those inside of the page.</summary>
    public static Dictionary<string, JsonElement> ReadPage(string site)
    {
        var packs = Pack().Matches(File.ReadAllText(Path.Combine(site, "index.html"))).ToDictionary(pack => pack.Groups[1].Value, pack => Unpack(pack.Groups[2].Value));
        return packs["index"].EnumerateObject().ToDictionary(entry => entry.Name, entry => packs[entry.Value.GetRawText()].GetProperty(entry.Name));
    }

    private static JsonElement Unpack(string text)
    {
        using var stream = new DeflateStream(new MemoryStream(Convert.FromBase64String(text)), CompressionMode.Decompress);
        return JsonDocument.Parse(stream).RootElement;
    }

    [GeneratedRegex("<script type=\"text/plain\" id=\"data-([a-z0-9]+)\">([A-Za-z0-9+/=]*)</script>")]
    private static partial Regex Pack();
}
