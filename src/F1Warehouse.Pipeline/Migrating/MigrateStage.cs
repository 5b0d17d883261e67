namespace F1Warehouse.Pipeline.Migrating;

/// <summary>Makes sure that the metadata schema and the live raw tables exist.</summary>
public sealed class MigrateStage(PipelineContext context)
{
    public Task RunAsync(CancellationToken cancellation) => throw new NotSupportedException($"{context} {cancellation}");
}
