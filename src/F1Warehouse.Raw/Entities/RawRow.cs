namespace F1Warehouse.Raw.Entities;

/// <summary>What every raw table has beside the columns of its file.</summary>
public abstract class RawRow
{
    /// <summary>The moment of the load that brought this row, set by the server (<c>now()</c>).</summary>
    public DateTime LoadedAt { get; init; }
}
