namespace F1Warehouse.Pipeline.Loading.Reading;

/// <summary>
/// The different keys of other tables that a file's rows hold, by column. There are a few thousand of them where there are millions of
/// rows, so that asking for these takes no time. Takes them from several threads.
/// </summary>
internal sealed class ReferencedKeys(ColumnMap columns)
{
    private readonly Dictionary<string, HashSet<int>> byColumn = columns.Columns
        .Where(column => column.Column.References is not null)
        .ToDictionary(column => column.Column.ColumnName, _ => new HashSet<int>());

    /// <summary>The keys in a column of the table; none where the file lacks it.</summary>
    public IReadOnlyCollection<int> Of(string columnName) => byColumn.GetValueOrDefault(columnName) ?? [];

    /// <summary>For one reader of the file, or of a part of it: who takes the keys, column by column; null for one that refers to nothing.</summary>
    public IEnumerable<ReferencedKey?> Takers() => columns.Columns
        .Select(column => byColumn.TryGetValue(column.Column.ColumnName, out var keys) ? new ReferencedKey(keys) : null);
}
