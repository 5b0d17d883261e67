namespace F1Warehouse.Pipeline.Modeling;

/// <summary>Builds staging, intermediate and mart layers in the candidate.</summary>
public sealed class ModelStage(PipelineContext context)
{
    public Task RunAsync(CancellationToken cancellation) => throw new NotSupportedException($"{context} {cancellation}");
}
