using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Releases;
using F1Warehouse.Pipeline.Verifying.Exceptions;

namespace F1Warehouse.Pipeline.Verifying;

/// <summary>What one verification query found.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Status">What follows from it.</param>
/// <param name="FailingRows">How many rows break the rule and are neither known nor accepted; 0 also where the query could not run.</param>
/// <param name="FirstRows">The first five of them.</param>
/// <param name="Elapsed">How long it ran.</param>
public sealed record VerificationResult(
    VerificationRule Rule, VerificationStatus Status, long FailingRows, FailingRows FirstRows, TimeSpan Elapsed)
{
    /// <summary>How many rows break the rule as we know.</summary>
    public long KnownRows { get; init; }

    /// <summary>What was accepted of the rule, each with the rows that it met.</summary>
    public IReadOnlyList<AcceptedFinding> Accepted { get; init; } = [];

    /// <summary>The exceptions of the rule that met nothing.</summary>
    public IReadOnlyList<StaleException> Stale { get; init; } = [];

    /// <summary>How many rows break the rule as was accepted.</summary>
    public long AcceptedRows => Accepted.Sum(finding => finding.Rows ?? 0);

    /// <summary>The keys of <see cref="FirstRows"/>; none where the rule has no key.</summary>
    public IReadOnlyList<string> FirstKeys => [.. FirstRows.KeysBy(Rule.Key)];

    /// <summary>What PostgreSQL said of the query; null where it ran.</summary>
    public ScriptException? Error { get; init; }

    /// <summary>The table that the failing rows are kept in; null where they are not.</summary>
    public string? StoredIn { get; init; }

    /// <summary>The file's name without the ending.</summary>
    public string Name => Rule.Name;

    /// <summary>Whether there are rows to be told about.</summary>
    public bool IsBroken => Status is VerificationStatus.Warn or VerificationStatus.Fail;
}
