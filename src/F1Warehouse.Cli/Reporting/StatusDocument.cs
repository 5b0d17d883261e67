using System.Globalization;
using System.Text.Json.Nodes;
using F1Warehouse.Pipeline.Publishing;
using F1Warehouse.Pipeline.Releases;
using F1Warehouse.Pipeline.Sessions;

namespace F1Warehouse.Cli.Reporting;

/// <summary>The status for programs; <c>docs/status.schema.json</c>.</summary>
internal static class StatusDocument
{
    private const int SchemaVersion = 1;

    /// <param name="baseSchema">The base schema that was asked about.</param>
    /// <param name="status">Null = there is no server.</param>
    /// <param name="changes">What was done by hand to what is live; null = there is no server.</param>
    /// <param name="age">How old the live release is; null = none is.</param>
    /// <param name="isTooOld">Whether that is more than was allowed; null = nothing was said.</param>
    /// <param name="connectionString">Without a password; null = there is no server.</param>
    public static string ToJson(
        string baseSchema, WarehouseStatus? status, LiveChanges? changes, TimeSpan? age, bool? isTooOld, string? connectionString)
    {
        var document = new JsonObject
        {
            ["schema_version"] = SchemaVersion,
            ["base_schema"] = baseSchema,
            ["live"] = ToJson(status?.Live),
            ["candidate"] = ToJson(status?.Candidate),
            ["kept"] = JsonText.Array((status?.Kept ?? []).Select(release => ToJson(release)!)),
            ["age_seconds"] = age is { } known ? (long)known.TotalSeconds : null,
            ["is_too_old"] = isTooOld,
            ["changes_by_hand"] = changes is null ? null : new JsonObject
            {
                ["stopping"] = JsonText.Array(changes.Stopping),
                ["carried"] = JsonText.Array(changes.Carried),
                ["views"] = JsonText.Array(changes.Views),
                ["rows"] = JsonText.Array(changes.Rows),
            },
            ["connection_string"] = connectionString,
        };
        return JsonText.Of(document);
    }

    private static JsonObject? ToJson(Release? release) => release is null ? null : new JsonObject
    {
        ["release_id"] = release.ReleaseId,
        ["state"] = release.State.ToStoredName(),
        ["source"] = release.Source,
        ["rows"] = release.Rows,
        ["is_synthetic"] = release.IsSynthetic,
        ["started_at"] = Moment(release.StartedAt),
        ["published_at"] = release.PublishedAt is { } published ? Moment(published) : null,
    };

    private static string Moment(DateTime utc) => utc.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);
}
