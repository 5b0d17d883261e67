namespace F1Warehouse.Pipeline.Planning;

/// <summary>A data file against the one that the live release was loaded from.</summary>
/// <param name="Dataset">The raw table's name.</param>
/// <param name="Change">What became of it.</param>
public sealed record FileChange(string Dataset, InputChange Change)
{
    /// <summary>Rows of the live release's file; null = it had none.</summary>
    public long? RowsBefore { get; init; }

    /// <summary>Its SHA-256, lower-case hex.</summary>
    public string? Sha256Before { get; init; }

    /// <summary>SHA-256 of the file that is there now; null = there is none.</summary>
    public string? Sha256Now { get; init; }

    /// <summary>Bytes of the file that is there now.</summary>
    public long? BytesNow { get; init; }
}
