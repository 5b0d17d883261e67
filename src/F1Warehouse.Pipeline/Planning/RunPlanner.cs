using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Events;
using F1Warehouse.Pipeline.Manifests;
using F1Warehouse.Pipeline.Migrating;
using F1Warehouse.Pipeline.Preflight;
using F1Warehouse.Pipeline.Publishing;
using F1Warehouse.Pipeline.Releases;
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
    /// <exception cref="ConfigurationException">A script or the source cannot be read, or what is not ours stands where ours belongs.</exception>
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
            await new ForeignObjects(context).RefuseAsync(cancellation);
            var pending = PendingMigrations.Read(context, connection);
            var live = pending.Contains(PendingMigrations.All(context)[0]) ? null : await LiveInputs.ReadAsync(connection, context, cancellation);
            var plan = live is null
                ? OfNothing(inputs, "nothing is live") with { Migrations = pending }
                : await ReleaseRefusal.ExplainAsync(() => OfLiveAsync(connection, inputs, live, pending, compile, cancellation));
            return plan with { Obstacles = obstacles };
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
        var texts = await ReleaseInputs.ReadTextsAsync(connection, live.Release, cancellation);
        var plan = new RunPlan(
            live.Release, reasons, inputs.CompareFiles(live), live.Compare(Stage.Model, inputs.ModelFiles, texts),
            live.Compare(Stage.Verify, inputs.Rules.Select(rule => rule.File), texts), pending, reasons.Count > 0 ? Built(inputs) : [])
        {
            Stopping = (await LiveChanges.ReadAsync(context, cancellation)).Stopping,
        };
        // What the same scripts make has the same shape; compiling them takes a second.
        if (plan.Scripts.Count == 0 && plan.Stopping.Count == 0 && live.Compare(Stage.Load, inputs.Migrations, texts).Count == 0)
        {
            return plan with { Relations = [] };
        }

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
