using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using System.Text.Json;
using F1Warehouse.Pipeline.Releases;
using F1Warehouse.Pipeline.Sessions;
using F1Warehouse.Pipeline.Verifying.Exceptions;

namespace F1Warehouse.Pipeline.Verifying.Reports;

/// <summary>The run as JSON, after dbt's <c>run_results.json</c>; its schema is <c>docs/run_results.schema.json</c>.</summary>
internal static class RunResultsReport
{
    public const string FileName = "run_results.json";

    private const int SchemaVersion = 2;

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
            ["accept"] = ToArray(run.Settings.Accept.Select(acceptance => acceptance.Rule)),
        },
        ["status"] = run.Status.ToStoredName(),
        ["is_complete"] = run.IsComplete,
        ["elapsed_time"] = Seconds(run.Elapsed),
        ["totals"] = new JsonObject(Enum.GetValues<VerificationStatus>().Select(status =>
            KeyValuePair.Create<string, JsonNode?>(status.ToStoredName(), run.With(status).Count))),
        ["accepted"] = new JsonArray([.. run.Accepted.Select(ToJson)]),
        ["stale_exceptions"] = new JsonArray([.. run.Stale.Select(ToJson)]),
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
        ["kind"] = result.Rule.Kind.ToStoredName(),
        ["guards"] = ToArray(result.Rule.Guards.Select(guard => guard.ToString())),
        ["key"] = ToArray(result.Rule.Key.Select(column => column.Text)),
        ["warn_if"] = result.Rule.WarnIf.ToString(),
        ["error_if"] = result.Rule.ErrorIf?.ToString(),
        ["status"] = result.Status.ToStoredName(),
        ["failures"] = result.Error is null ? result.FailingRows : null,
        ["known"] = result.Error is null ? result.KnownRows : null,
        ["accepted"] = result.Error is null ? result.AcceptedRows : null,
        ["execution_time"] = Seconds(result.Elapsed),
        ["message"] = result.Error?.Message,
        ["relation_name"] = result.StoredIn,
        ["columns"] = ToArray(result.FirstRows.Columns),
        ["rows"] = new JsonArray([.. result.FirstRows.Rows.Select(ToArray)]),
    };

    private static JsonObject ToJson(AcceptedFinding finding) => new()
    {
        ["rule"] = finding.Rule,
        ["row_key"] = finding.Key,
        ["rows"] = finding.Rows,
        ["reason"] = finding.Reason,
        ["evidence"] = finding.Evidence,
        ["accepted_by"] = finding.By,
        ["source"] = finding.Source,
    };

    private static JsonObject ToJson(StaleException exception) => new()
    {
        ["rule"] = exception.Rule,
        ["row_key"] = exception.Key,
        ["reason"] = exception.Reason,
        ["source"] = exception.Source,
    };

    private static JsonArray ToArray(IEnumerable<string?> texts) => new([.. texts.Select(text => (JsonNode?)text)]);

    private static decimal Seconds(TimeSpan elapsed) => decimal.Round((decimal)elapsed.TotalSeconds, 6);
}
