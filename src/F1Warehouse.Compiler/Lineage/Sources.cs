namespace F1Warehouse.Compiler.Lineage;

/// <summary>The columns that something comes from, with what has been looked at on the way.</summary>
internal sealed class Sources
{
    private readonly HashSet<(object Place, int Entry, int Column, Part Part)> seen = [];

    public HashSet<ColumnId> Values { get; } = [];

    public HashSet<ColumnId> Conditions { get; } = [];

    public void Add(ColumnId column, Part part) => (part == Part.Value ? Values : Conditions).Add(column);

    /// <returns>Whether a place is looked at for the first time: a recursive query comes back to itself.</returns>
    public bool IsNew(object place, int entry, int column, Part part) => seen.Add((place, entry, column, part));
}
