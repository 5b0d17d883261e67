namespace F1Warehouse.Pipeline.Comparing;

/// <summary>What became of a column.</summary>
/// <param name="Name">The column.</param>
/// <param name="ChangedRows">Rows of both releases in which its value differs.</param>
public sealed record ColumnDifference(string Name, long ChangedRows)
{
    /// <summary>Its type before; null = the column is new.</summary>
    public string? TypeBefore { get; init; }

    /// <summary>Its type now; null = the column is gone.</summary>
    public string? TypeNow { get; init; }

    /// <summary>The sum of its values before, as PostgreSQL writes it; null = it is no number, or not both have it.</summary>
    public string? SumBefore { get; init; }

    /// <summary>The sum of its values now.</summary>
    public string? SumNow { get; init; }

    /// <summary>The first rows in which it differs.</summary>
    public IReadOnlyList<ValueChange> Examples { get; init; } = [];

    /// <summary>Whether the column itself is another: new, gone, or of another type.</summary>
    public bool IsRedefined => TypeBefore != TypeNow;
}
