using F1Warehouse.Raw;

namespace F1Warehouse.Pipeline.Loading.Reading;

/// <summary>The names in a file's first record.</summary>
internal static class Header
{
    /// <summary>Whether a header found is the one expected, whatever its case, blanks, underscores and hyphens.</summary>
    public static bool Is(string found, string expected) => Core(found).Equals(Core(expected), StringComparison.Ordinal);

    /// <summary>How many columns of the dataset the fields name.</summary>
    public static int CountKnown(Dataset dataset, IEnumerable<string> fields)
    {
        var known = dataset.Columns.Select(column => Core(column.CsvHeader)).ToHashSet();
        return fields.Select(Core).Where(known.Contains).Distinct().Count();
    }

    private static string Core(string name) =>
        string.Concat(name.Where(character => !char.IsWhiteSpace(character) && character is not ('_' or '-'))).ToLowerInvariant();
}
