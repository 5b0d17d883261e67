using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace F1Warehouse.Cli.Reporting;

/// <summary>How reports are written as JSON: indented, names and texts readable. Built node by node, so that no reflection is needed.</summary>
internal static class JsonText
{
    // The output is no part of a web page.
    private static readonly JsonSerializerOptions readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(JsonObject document) => document.ToJsonString(readable);

    public static JsonArray Array(IEnumerable<JsonObject> objects) => new([.. objects]);

    public static JsonArray Array(IEnumerable<string?> texts) => new([.. texts.Select(text => (JsonNode?)text)]);
}
