namespace F1Warehouse.Pipeline.Publishing;

/// <summary>Makes the verified candidate the live warehouse, in one transaction.</summary>
public sealed class PublishStage(PipelineContext context)
{
    public Task RunAsync(CancellationToken cancellation) => throw new NotSupportedException($"{context} {cancellation}");
}
