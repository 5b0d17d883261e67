using F1Warehouse.Pipeline.Loading.Fields;
using F1Warehouse.Raw;

namespace F1Warehouse.Pipeline.Loading.Reading;

/// <summary>Which field of a file's records fills which column.</summary>
/// <param name="Columns">The dataset's columns that the file has, in the dataset's order.</param>
/// <param name="FieldCount">Fields in the header.</param>
public sealed record ColumnMap(IReadOnlyList<MappedColumn> Columns, int FieldCount)
{
    /// <summary>Whether the file has fields that fill no column.</summary>
    public bool IgnoresFields => FieldCount > Columns.Count;

    /// <summary>
    /// Matches headers to columns by name, without regard to case and blanks; null, and findings, where a column is
    /// missing or repeated.
    /// </summary>
    public static ColumnMap? Match(
        Dataset dataset, IReadOnlyList<string> headers, long headerOffset, FileFindings findings, Action<string> warn)
    {
        var columns = new List<MappedColumn>();
        var lacking = new List<string>();
        var unknown = Enumerable.Range(0, headers.Count).ToHashSet();
        foreach (var column in dataset.Columns)
        {
            var fields = unknown.Where(field => IsHeader(headers[field], column.CsvHeader)).ToList();
            unknown.ExceptWith(fields);
            if (fields.Count == 0 && column.IsOptional)
            {
                lacking.Add(column.CsvHeader);
                continue;
            }

            if (fields.Count != 1)
            {
                var found = fields.Count == 0 ? ", found none" : $" once, found it {fields.Count} times";
                findings.Add(headerOffset, column.CsvHeader, null, $"expected this column{found}");
                continue;
            }

            columns.Add(new MappedColumn(column, FieldFormat.For(column.ClrType), fields[0]));
            if (headers[fields[0]] != column.CsvHeader)
            {
                warn($"{findings.Path}: column '{headers[fields[0]]}': taken for {column.CsvHeader}");
            }
        }

        foreach (var field in unknown.Order())
        {
            warn($"{findings.Path}: column '{headers[field]}': unknown, ignored");
        }

        if (lacking.Count > 0)
        {
            warn($"{findings.Path}: without {string.Join(", ", lacking)}, as in some editions; read as null");
        }

        return columns.Count + lacking.Count == dataset.Columns.Count ? new ColumnMap(columns, headers.Count) : null;
    }

    private static bool IsHeader(string found, string expected)
    {
        var parts = found.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return string.Concat(parts).Equals(expected, StringComparison.OrdinalIgnoreCase)
            || string.Join('_', parts).Equals(expected, StringComparison.OrdinalIgnoreCase);
    }
}
