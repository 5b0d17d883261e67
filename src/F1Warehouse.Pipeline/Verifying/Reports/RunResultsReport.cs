using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using F1Warehouse.Pipeline.Sessions;

namespace F1Warehouse.Pipeline.Verifying.Reports;

/// <summary>The run as JSON, after dbt's <c>run_results.json</c>; its schema is <c>docs/run_results.schema.json</c>.</summary>
internal static class RunResultsReport
{
    public const string FileName = "run_results.json";

    private const int SchemaVersion = 1;

    // Names and texts stay readable; the file is no part of a web page.
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string Version =>
        typeof(RunResultsReport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    public static string Write(VerificationRun run) => new JsonObject
    {
        ["metadata"] = new JsonObject
        {
            ["schema_version"] = SchemaVersion,
            ["program_version"] = Version,
            ["generated_at"] = DateTime.UtcNow.ToString("yyyy-MM-ddTHH:mm:ss.fffZ"),
            ["started_at"] = run.StartedAt.ToString("yyyy-MM-ddTHH:mm:ss.fffZ"),
            ["run_id"] = run.RunId,
            ["release_id"] = run.ReleaseId,
            ["base_schema"] = run.BaseSchema,
            ["target"] = run.Target,
        },
        ["args"] = new JsonObject
        {
            ["select"] = ToArray(run.Settings.Select),
            ["store_failures"] = run.Settings.StoreFailures,
        },
        ["status"] = run.Status.ToStoredName(),
        ["is_complete"] = run.IsComplete,
        ["elapsed_time"] = Seconds(run.Elapsed),
        ["totals"] = new JsonObject(Enum.GetValues<VerificationStatus>().Select(status =>
            KeyValuePair.Create<string, JsonNode?>(status.ToStoredName(), run.With(status).Count))),
        ["results"] = new JsonArray([.. run.Results.Select(ToJson)]),
    }.ToJsonString(Readable) + "\n";

    private static JsonObject ToJson(VerificationResult result) => new()
    {
        ["name"] = result.Name,
        ["file"] = $"verification/{result.Name}.sql",
        ["description"] = result.Rule.Description,
        ["layer"] = result.Rule.Layer.Name,
        ["tags"] = ToArray(result.Rule.Tags),
        ["since"] = result.Rule.Since,
        ["severity"] = result.Rule.Severity.ToStoredName(),
        ["warn_if"] = result.Rule.WarnIf.ToString(),
        ["error_if"] = result.Rule.Severity == Severity.Error ? result.Rule.ErrorIf.ToString() : null,
        ["status"] = result.Status.ToStoredName(),
        ["failures"] = result.Error is null ? result.FailingRows : null,
        ["execution_time"] = Seconds(result.Elapsed),
        ["message"] = result.Error?.Message,
        ["relation_name"] = result.StoredIn,
        ["columns"] = ToArray(result.FirstRows.Columns),
        ["rows"] = new JsonArray([.. result.FirstRows.Rows.Select(ToArray)]),
    };

    private static JsonArray ToArray(IEnumerable<string?> texts) => new([.. texts.Select(text => (JsonNode?)text)]);

    private static decimal Seconds(TimeSpan elapsed) => decimal.Round((decimal)elapsed.TotalSeconds, 6);
}
