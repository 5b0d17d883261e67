namespace F1Warehouse.Pipeline.Comparing;

/// <summary>What a comparison does beyond its default.</summary>
public sealed record DiffSettings
{
    /// <summary>The relations to compare, as <see cref="Graphs.GraphSelection"/> reads them; empty = all.</summary>
    public IReadOnlyList<string> Select { get; init; } = [];

    /// <summary>How many rows are shown of each relation and column, at least 0.</summary>
    public int Limit { get; init; } = 3;

    /// <summary>Whether relations that are proven to be alike are compared all the same.</summary>
    public bool All { get; init; }

    /// <summary>The caller made the new release itself, under the lock of its run: nobody has touched it since.</summary>
    public bool IsOfThisRun { get; init; }
}
