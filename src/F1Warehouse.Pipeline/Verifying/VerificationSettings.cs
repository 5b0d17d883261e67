using F1Warehouse.Pipeline.Verifying.Exceptions;

namespace F1Warehouse.Pipeline.Verifying;

/// <summary>What a verification does beyond its default: every rule, over the candidate, nothing stored but the history.</summary>
public sealed record VerificationSettings
{
    /// <summary>
    /// The rules to run: a name, <c>tag:…</c> or <c>layer:…</c>, each with <c>*</c> and <c>?</c>; several add up, and a comma
    /// within one takes what meets all its parts. Empty = all rules.
    /// </summary>
    public IReadOnlyList<string> Select { get; init; } = [];

    /// <summary>Audit what is published, and leave the candidate alone.</summary>
    public bool Live { get; init; }

    /// <summary>Keep the failing rows, but those that are known or accepted, in the schema <c>&lt;base&gt;_audit</c>, one table per broken rule.</summary>
    public bool StoreFailures { get; init; }

    /// <summary>The rules whose findings the caller accepts, for this run.</summary>
    public IReadOnlyList<Acceptance> Accept { get; init; } = [];

    /// <summary>Folder of the reports; null = none are written.</summary>
    public string? Results { get; init; }
}
