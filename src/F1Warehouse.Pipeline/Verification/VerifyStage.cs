namespace F1Warehouse.Pipeline.Verification;

/// <summary>Audits the candidate with every verification query.</summary>
public sealed class VerifyStage(PipelineContext context)
{
    public Task RunAsync(CancellationToken cancellation) => throw new NotSupportedException($"{context} {cancellation}");
}
