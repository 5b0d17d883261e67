using F1Warehouse.Pipeline.Releases;
using F1Warehouse.Pipeline.Scripts;
using Npgsql;

namespace F1Warehouse.Pipeline.Modeling;

/// <summary>Builds staging, intermediate and mart layers in the candidate, from nothing each time.</summary>
public sealed class ModelStage(PipelineContext context)
{
    /// <returns>How many models were built.</returns>
    /// <exception cref="ConfigurationException">Nothing is loaded.</exception>
    /// <exception cref="ScriptException">A model failed; the candidate keeps what was built before it.</exception>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var releases = new ReleaseLog(context.Database, context.Schemas);
        var candidate = await releases.RequireCandidateAsync(ReleaseState.Loaded, Stage.Load, cancellation);
        var schemas = context.Schemas.Candidate;
        var plan = ModelScripts.Plan(context.Scripts, schemas);
        await releases.AdvanceAsync(candidate.ReleaseId, ReleaseState.Loaded, cancellation);
        await PrepareAsync(candidate.ReleaseId, schemas, cancellation);
        var applied = await ScriptRunner.ApplyAsync(
            context.Database, plan, new ReleaseJournal(candidate.ReleaseId, context.Schemas, context.Observer), cancellation);
        await releases.AdvanceAsync(candidate.ReleaseId, ReleaseState.Modeled, cancellation);
        return applied;
    }

    private async Task PrepareAsync(long release, WarehouseSchemas schemas, CancellationToken cancellation)
    {
        await SchemaSweep.DropAsync(context.Database, schemas.Models, cancellation);
        await using var batch = context.Database.CreateBatch();
        batch.Timeout = 0;
        batch.BatchCommands.Add(ReleaseLog.Command("delete from f1_warehouse.applied_scripts where release_id = $1", release));
        foreach (var schema in schemas.Models)
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand($"create schema {schema}"));
        }

        await batch.ExecuteNonQueryAsync(cancellation);
        await AnalyzeRawTablesAsync(schemas, cancellation);
    }

    // Freshly copied tables have no statistics, and the planner would guess.
    private async Task AnalyzeRawTablesAsync(WarehouseSchemas schemas, CancellationToken cancellation)
    {
        var tables = Raw.Dataset.All.Select(dataset => $"{schemas.Raw}.{dataset.Name}");
        await using var analyze = context.Database.CreateCommand($"analyze {string.Join(", ", tables)}");
        analyze.CommandTimeout = 0;
        await analyze.ExecuteNonQueryAsync(cancellation);
    }
}
