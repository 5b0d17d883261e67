using F1Warehouse.Pipeline.Errors;

namespace F1Warehouse.Pipeline.Verifying;

/// <summary>The candidate breaks rules; it is not published.</summary>
public sealed class VerificationException(string message, IReadOnlyList<VerificationResult> failures) : PipelineException(message)
{
    /// <summary>The failed rules, each with its first rows.</summary>
    public IReadOnlyList<VerificationResult> Failures { get; } = failures;
}
