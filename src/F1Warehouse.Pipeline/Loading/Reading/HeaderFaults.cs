using System.Text;
using F1Warehouse.Pipeline.Loading.Fields;
using F1Warehouse.Raw;

namespace F1Warehouse.Pipeline.Loading.Reading;

/// <summary>What is wrong with a whole file, told by its first record: one sentence in place of one per column.</summary>
internal static class HeaderFaults
{
    private static readonly (char Separator, string Name)[] OtherSeparators = [(';', "';'"), ('\t', "tab"), ('|', "'|'")];

    /// <summary>The separator that the file has in place of the comma; null = it has commas, or nothing is known.</summary>
    /// <param name="dataset">What the file should hold.</param>
    /// <param name="line">The first record as it stands there.</param>
    public static string? Separator(Dataset dataset, string line)
    {
        var withCommas = Parts(line, ',');
        var known = CountKnown(dataset, withCommas);
        return Array.Find(OtherSeparators, other => Parts(line, other.Separator) is var parts && parts.Count > withCommas.Count
            && (CountKnown(dataset, parts) > known || (known == 0 && IsData(parts)))).Name;
    }

    /// <summary>Whether the first record is a row already.</summary>
    public static bool IsRow(Dataset dataset, IReadOnlyList<string> fields) => CountKnown(dataset, fields) == 0 && IsData(fields);

    // A number or a null, as every record of every dataset holds and no header.
    private static bool IsData(IEnumerable<string> fields) => fields.Any(field =>
        field == "\\N" || WholeNumberFormat.TryRead(Encoding.UTF8.GetBytes(field.Trim()), out _));

    private static List<string> Parts(string line, char separator) => [.. line.Split(separator).Select(field => field.Trim().Trim('"'))];

    /// <summary>How many columns of the dataset the fields name.</summary>
    private static int CountKnown(Dataset dataset, IEnumerable<string> fields)
    {
        var known = dataset.Columns.Select(column => LooseName.Of(column.CsvHeader)).ToHashSet();
        return fields.Select(LooseName.Of).Where(known.Contains).Distinct().Count();
    }
}
