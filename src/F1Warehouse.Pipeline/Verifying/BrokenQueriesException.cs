using F1Warehouse.Pipeline.Errors;

namespace F1Warehouse.Pipeline.Verifying;

/// <summary>PostgreSQL refused verification queries, so that nobody knows whether their rules hold. Their exit code is that of scripts.</summary>
public sealed class BrokenQueriesException(
    string message, IReadOnlyList<ScriptException> errors, IReadOnlyList<VerificationResult> failures) : PipelineException(message)
{
    /// <summary>One per query that could not run.</summary>
    public IReadOnlyList<ScriptException> Errors { get; } = errors;

    /// <summary>The rules that ran and failed.</summary>
    public IReadOnlyList<VerificationResult> Failures { get; } = failures;
}
