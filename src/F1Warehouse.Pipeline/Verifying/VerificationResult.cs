using F1Warehouse.Pipeline.Errors;

namespace F1Warehouse.Pipeline.Verifying;

/// <summary>What one verification query found.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Status">What follows from it.</param>
/// <param name="FailingRows">How many rows break the rule; 0 also where the query could not run.</param>
/// <param name="FirstRows">The first five of them.</param>
/// <param name="Elapsed">How long it ran.</param>
public sealed record VerificationResult(
    VerificationRule Rule, VerificationStatus Status, long FailingRows, FailingRows FirstRows, TimeSpan Elapsed)
{
    /// <summary>What PostgreSQL said of the query; null where it ran.</summary>
    public ScriptException? Error { get; init; }

    /// <summary>The table that all failing rows are kept in; null where they are not.</summary>
    public string? StoredIn { get; init; }

    /// <summary>The file's name without the ending.</summary>
    public string Name => Rule.Name;

    /// <summary>Whether there are rows to be told about.</summary>
    public bool IsBroken => Status is VerificationStatus.Warn or VerificationStatus.Fail;
}
