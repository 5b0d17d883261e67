using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Events;
using F1Warehouse.Pipeline.Manifests;
using F1Warehouse.Pipeline.Migrating;
using F1Warehouse.Pipeline.Preflight;
using F1Warehouse.Pipeline.Publishing;
using F1Warehouse.Pipeline.Releases;
using F1Warehouse.Pipeline.Sessions;
using Npgsql;

namespace F1Warehouse.Pipeline.Planning;

/// <summary>Finds out what a run would do. It reads only.</summary>
/// <param name="context">Where the run would work.</param>
/// <param name="request">What it would be asked for.</param>
/// <param name="connections">How many connections it would need at once.</param>
public sealed class RunPlanner(PipelineContext context, RunRequest request, int connections)
{
    /// <param name="compile">Gives the manifest of the scripts that are there now; asked only where something is live to compare it with.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="ConfigurationException">A script or the source cannot be read.</exception>
    public async Task<RunPlan> RunAsync(Func<Task<Manifest>> compile, CancellationToken cancellation)
    {
        var inputs = await PlannedInputs.ReadAsync(request, context.Scripts, cancellation);
        NpgsqlConnection connection;
        try
        {
            connection = await context.Database.OpenConnectionAsync(cancellation);
        }
        catch (PostgresException missing) when (missing.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            return OfNothing(inputs, "the database does not exist");
        }

        await using (connection)
        {
            var obstacles = await new ServerPreflight(context, connections).FindAsync(connection, cancellation);
            var pending = PendingMigrations.Read(context, connection);
            var isOurs = !pending.Contains(PendingMigrations.All(context)[0]);
            var live = isOurs ? await LiveInputs.ReadAsync(connection, context, cancellation) : null;
            return (live is null
                ? OfNothing(inputs, "nothing is live") with { Migrations = pending }
                : await ReleaseRefusal.ExplainAsync(() => OfLiveAsync(connection, inputs, live, pending, compile, cancellation))) with { Obstacles = obstacles };
        }
    }

    /// <summary>The plan where there is no server yet.</summary>
    public async Task<RunPlan> OfNothingAsync(string why, CancellationToken cancellation) =>
        OfNothing(await PlannedInputs.ReadAsync(request, context.Scripts, cancellation), why);

    private RunPlan OfNothing(PlannedInputs inputs, string why) => new(
        Live: null, [why], inputs.CompareFiles(live: null),
        [.. inputs.ModelFiles.Select(file => new ScriptChange(file.Name, InputChange.Added, null, file.Text))],
        [.. inputs.Rules.Select(rule => new ScriptChange(rule.File.Name, InputChange.Added, null, rule.File.Text))],
        PendingMigrations.All(context), Built(inputs))
    {
        RelationsUnknown = "all are new",
    };

    private async Task<RunPlan> OfLiveAsync(
        NpgsqlConnection connection, PlannedInputs inputs, LiveInputs live, IReadOnlyList<string> pending, Func<Task<Manifest>> compile, CancellationToken cancellation)
    {
        IReadOnlyList<string> reasons =
        [
            .. pending.Count > 0 ? [FormattableString.Invariant($"migrations to apply: {pending.Count}")] : Array.Empty<string>(),
            .. await RunReasons.FindAsync(context, connection, inputs, live, cancellation),
        ];
        var texts = (await Statements.ReadAsync(
            connection, "select sha256, script from f1_warehouse.script_texts join f1_warehouse.release_inputs on value = sha256 where release_id = $1",
            row => (Sha256: row.GetString(0), Text: row.GetString(1)), cancellation, live.Release))
            .DistinctBy(text => text.Sha256).ToDictionary(text => text.Sha256, text => text.Text);
        var plan = new RunPlan(
            live.Release, reasons, inputs.CompareFiles(live), live.Compare(Stage.Model, inputs.ModelFiles, texts),
            live.Compare(Stage.Verify, inputs.Rules.Select(rule => rule.File), texts), pending, reasons.Count > 0 ? Built(inputs) : [])
        {
            Stopping = (await LiveChanges.ReadAsync(context, cancellation)).Stopping,
        };
        try
        {
            var shapes = await RelationShape.ReadLiveAsync(connection, context.Schemas, live.Release, cancellation);
            return plan with { Relations = RelationShape.Compare(shapes, RelationShape.Of(await compile(), context.Schemas)) };
        }
        catch (DatabaseUnavailableException refused)
        {
            return plan with { RelationsUnknown = refused.Message };
        }
    }

    private static IReadOnlyList<string> Built(PlannedInputs inputs) => [.. inputs.Models.Select(script => script.File.Name)];
}
