using F1Warehouse.Pipeline.Releases;
using F1Warehouse.Pipeline.Verifying.Exceptions;

namespace F1Warehouse.Pipeline.Verifying;

/// <summary>What a verification does beyond its default: every rule, over the candidate, nothing stored but the history.</summary>
public sealed record VerificationSettings
{
    /// <summary>How <see cref="StoreFailures"/> is called among the inputs of a release.</summary>
    public const string StoreFailuresOption = "store-failures";

    /// <summary>The rules to run, by themselves or by what they read, as <see cref="Graphs.GraphSelection"/> reads them. Empty = all rules.</summary>
    public IReadOnlyList<string> Select { get; init; } = [];

    /// <summary>Audit what is published, and leave the candidate alone.</summary>
    public bool Live { get; init; }

    /// <summary>Keep the failing rows, but those that are known or accepted, in the schema <c>&lt;base&gt;_audit</c>, one table per broken rule.</summary>
    public bool StoreFailures { get; init; }

    /// <summary>The rules whose findings the caller accepts, for this run.</summary>
    public IReadOnlyList<Acceptance> Accept { get; init; } = [];

    /// <summary>What of it would make a verified release another one in the books.</summary>
    internal IReadOnlyDictionary<string, string> Options => StoreFailures ? new Dictionary<string, string> { [StoreFailuresOption] = "true" } : ReleaseInputs.NoOptions;

    /// <summary>Folder of the reports; null = none are written.</summary>
    public string? Results { get; init; }
}
