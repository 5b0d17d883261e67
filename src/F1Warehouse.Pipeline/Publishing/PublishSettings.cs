namespace F1Warehouse.Pipeline.Publishing;

/// <summary>What a publish does beyond its default.</summary>
public sealed record PublishSettings
{
    /// <summary>How <see cref="Keep"/> is called among the inputs of a release.</summary>
    public const string KeepOption = "keep";

    /// <summary>How long to wait for readers and for transactions that see an older state, each; by default two minutes.</summary>
    public TimeSpan? Patience { get; init; }

    /// <summary>Go on where the live release was changed by hand in ways that cannot be carried over; the changes are lost.</summary>
    public bool DiscardChanges { get; init; }

    /// <summary>Go on where a relation would lose more than a tenth of its rows, or all.</summary>
    public bool AllowLoss { get; init; }

    /// <summary>How many past releases are kept, at least 1: the previous one in <c>&lt;schema&gt;__prev</c>, others in <c>&lt;schema&gt;__r17</c>.</summary>
    public int Keep { get; init; } = 1;
}
