using F1Warehouse.Pipeline.Verification;

namespace F1Warehouse.Pipeline;

/// <summary>The candidate breaks rules; it is not published.</summary>
public sealed class VerificationException(string message, IReadOnlyList<VerificationResult> failures) : PipelineException(message)
{
    /// <summary>The failed rules, each with its first rows.</summary>
    public IReadOnlyList<VerificationResult> Failures { get; } = failures;
}
