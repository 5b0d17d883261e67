using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Events;
using F1Warehouse.Pipeline.Graphs;
using F1Warehouse.Pipeline.Layers;
using F1Warehouse.Pipeline.Manifests;
using F1Warehouse.Pipeline.Releases;
using F1Warehouse.Pipeline.Scripts;
using F1Warehouse.Pipeline.Sessions;

namespace F1Warehouse.Pipeline.Modeling;

/// <summary>Builds seeds, staging, intermediate and mart layers in the candidate, from nothing each time.</summary>
public sealed class ModelStage(PipelineContext context)
{
    /// <summary>
    /// Build no more than these models (by the names of their files) need; empty, or with a name that no file has = everything. Rules that
    /// look for more cannot run then, so that such a candidate is never published.
    /// </summary>
    public IReadOnlyCollection<string> Only { get; init; } = [];

    /// <returns>The seeds and models that were built, in the order of their plan.</returns>
    /// <exception cref="ConfigurationException">Nothing is loaded.</exception>
    /// <exception cref="ScriptException">
    /// A seed or model failed, the first of the plan if several do; the candidate keeps all that come before it.
    /// </exception>
    public async Task<IReadOnlyList<PlannedScript>> RunAsync(CancellationToken cancellation)
    {
        var releases = new ReleaseLog(context.Database, context.Schemas);
        var candidate = await releases.RequireCandidateAsync(ReleaseState.Loaded, Stage.Load, cancellation);
        var schemas = context.Schemas.Candidate;
        var plan = ModelScripts.Plan(context.Scripts, schemas);
        List<string> tables = [.. Raw.Dataset.All.Select(dataset => dataset.Name)];
        await releases.AdvanceAsync(candidate.ReleaseId, ReleaseState.Loaded, cancellation);
        await PrepareAsync(candidate.ReleaseId, schemas, cancellation);
        var models = new ModelAttempts(context.Database, new ReleaseJournal(candidate.ReleaseId, context.Schemas, context.Observer), context.Observer);
        var graph = ModelGraph.Of(tables, plan, FreshManifest.Find(context.Scripts, plan, context.Observer));
        IReadOnlyList<Func<CancellationToken, Task>> steps =
        [
            .. Raw.Dataset.All.Select(Statistics(schemas)),
            .. plan.Select<PlannedScript, Func<CancellationToken, Task>>(script => stop => models.ApplyAsync(script, stop)),
        ];
        var wanted = Wanted(plan, tables.Count, graph);
        await new ModelRun([.. steps.Select((step, number) => wanted.Contains(number) ? step : _ => Task.CompletedTask)], graph, context.SideBySide).RunAsync(cancellation);
        var files = plan.SelectMany(script => (IEnumerable<ScriptFile?>)[script.File, script.Rows]).OfType<ScriptFile>().ToList();
        await ReleaseInputs.RecordAsync(context.Database, candidate.ReleaseId, Stage.Model, files, ReleaseInputs.NoOptions, cancellation);
        await releases.AdvanceAsync(candidate.ReleaseId, ReleaseState.Modeled, cancellation);
        return [.. plan.Where((_, number) => wanted.Contains(tables.Count + number))];
    }

    private IReadOnlySet<int> Wanted(IReadOnlyList<PlannedScript> plan, int tables, ModelGraph graph)
    {
        var named = plan.Index().Where(script => Only.Contains(script.Item.File.Title)).Select(script => tables + script.Index).ToList();
        return graph.With(named.Count == Only.Count && Only.Count > 0 ? named : [.. Enumerable.Range(0, tables + plan.Count)]);
    }

    private async Task PrepareAsync(long release, WarehouseSchemas schemas, CancellationToken cancellation)
    {
        await SchemaSweep.DropCandidateModelsAsync(context.Database, context.Schemas, cancellation);
        await using var batch = context.Database.CreateBatch();
        batch.Timeout = 0;
        batch.BatchCommands.Add(Statements.With("delete from f1_warehouse.applied_scripts where release_id = $1", release));
        await batch.ExecuteNonQueryAsync(cancellation);
        await ReleaseObjects.MakeSchemasAsync(context, schemas.Models, cancellation);
    }

    private Func<Raw.Dataset, Func<CancellationToken, Task>> Statistics(WarehouseSchemas schemas) => dataset => async stop =>
    {
        await using var analyze = context.Database.CreateCommand(RawStatistics.Analyze(dataset, schemas.Raw));
        analyze.CommandTimeout = 0;
        await analyze.ExecuteNonQueryAsync(stop);
    };
}
