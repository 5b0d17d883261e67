using F1Warehouse.Pipeline.Events;
using F1Warehouse.Pipeline.Migrating;
using F1Warehouse.Pipeline.Releases;
using F1Warehouse.Pipeline.Scripts;
using F1Warehouse.Pipeline.Sessions;
using Npgsql;

namespace F1Warehouse.Pipeline.Planning;

/// <summary>
/// Why a run would change something. The books say what the live release was made from; where they do not, that is a reason.
/// Modification times are nobody's business: a touched but equal file is equal.
/// </summary>
public static class RunReasons
{
    // By way of JSON: a release may be older than the column.
    private const string OtherPlace =
        """
        select case when $2 then 'its tables are to be spread over several nodes' else 'its tables are spread over several nodes, and are not to be' end
        from f1_warehouse.releases r where release_id = $1 and coalesce((to_jsonb(r) ->> 'is_distributed')::boolean, false) <> $2
        """;

    /// <returns>One line each, the first ones only where they are many; empty = what is live is what the run would make.</returns>
    /// <exception cref="Errors.ConfigurationException">A script or the source cannot be read, or the history of migrations is another tool's.</exception>
    public static async Task<IReadOnlyList<string>> FindAsync(PipelineContext context, RunRequest request, CancellationToken cancellation)
    {
        await using var connection = await context.Database.OpenConnectionAsync(cancellation);
        if (PendingMigrations.Read(context, connection) is { Count: > 0 } pending)
        {
            return [$"{pending[0]}{More(pending.Count - 1)} to be applied"];
        }

        if (await LiveInputs.ReadAsync(connection, context, cancellation) is not { } live)
        {
            return ["nothing is live"];
        }

        try
        {
            var inputs = await PlannedInputs.ReadAsync(request, context.Scripts, cancellation);
            return await ReleaseRefusal.ExplainAsync(() => FindAsync(context, connection, inputs, live, cancellation));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            // The load tells of it as of every file.
            return [$"a file cannot be read: {unreadable.Message}"];
        }
    }

    internal static async Task<IReadOnlyList<string>> FindAsync(
        PipelineContext context, NpgsqlConnection connection, PlannedInputs inputs, LiveInputs live, CancellationToken cancellation)
    {
        var none = new Dictionary<string, string>();
        List<string> reasons =
        [
            .. Named("file", [.. inputs.CompareFiles(live).Where(file => file.Change != InputChange.Same).Select(file => $"{file.Dataset}.csv {file.Change.ToStoredName()}")]),
            .. inputs.OtherReasons(live, ReleaseInputs.ServerOf(connection)),
            .. await Statements.ReadAsync(connection, OtherPlace, row => row.GetString(0), cancellation, live.Release, context.Distribute),
            .. Scripts("migration", Stage.Load, inputs.Migrations),
            .. Scripts("script", Stage.Model, inputs.ModelFiles),
            .. Scripts("rule", Stage.Verify, inputs.Rules.Select(rule => rule.File)),
        ];
        // These look at every row: where there is a reason already they are not needed.
        return reasons.Count > 0 ? reasons : [.. Named("change by hand",
        [
            .. await Statements.ReadAsync(connection, "select f1_warehouse.what_stops($1, false)", row => row.GetString(0), cancellation, context.Schemas.BaseName),
            .. (await RowChange.ReadAsync(connection, context.Schemas.BaseName, "", cancellation)).Select(change => change.Description),
        ])];

        IEnumerable<string> Scripts(string noun, Stage stage, IEnumerable<ScriptFile> files) =>
            Named(noun, [.. live.Compare(stage, files, none).Select(script => $"{script.Name} {script.Change.ToStoredName()}")]);
    }

    private static IEnumerable<string> Named(string noun, IReadOnlyList<string> found) =>
        found.Count == 0 ? [] : [$"{noun}: {found[0]}{More(found.Count - 1)}"];

    private static string More(int count) => count == 0 ? "" : FormattableString.Invariant($" and {count} more");
}
