using F1Warehouse.Pipeline.Errors;
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
    /// Matches headers to columns by name, without regard to case, blanks, underscores and hyphens; null, and findings, where a
    /// column is missing or repeated.
    /// </summary>
    public static ColumnMap? Match(
        Dataset dataset, IReadOnlyList<string> headers, long headerOffset, FileFindings findings, Action<string> warn)
    {
        var columns = new List<MappedColumn>();
        var lacking = new List<string>();
        var isComplete = true;
        var unknown = Enumerable.Range(0, headers.Count).ToHashSet();
        foreach (var column in dataset.Columns)
        {
            var fields = unknown.Where(field => LooseName.Equals(headers[field], column.CsvHeader)).ToList();
            unknown.ExceptWith(fields);
            if (fields.Count == 1)
            {
                columns.Add(new MappedColumn(column, FieldFormat.For(column.ClrType), fields[0]));
            }
            else if (fields.Count == 0 && column.IsOptional)
            {
                lacking.Add(column.CsvHeader);
            }
            else
            {
                isComplete = false;
                var found = fields.Count == 0 ? ", found none" : $" once, found it {fields.Count} times";
                findings.Add(headerOffset, column.CsvHeader, null, $"expected this column{found}");
            }
        }

        Tell(columns, lacking, unknown, headers, message => warn($"{findings.Path}: {message}"));
        return isComplete ? new ColumnMap(columns, headers.Count) : null;
    }

    // One sentence of each kind per file, however many columns it is about.
    private static void Tell(
        List<MappedColumn> columns, List<string> lacking, HashSet<int> unknown, IReadOnlyList<string> headers, Action<string> warn)
    {
        var renamed = columns.Where(column => headers[column.Field] != column.Column.CsvHeader).ToList();
        if (renamed.Count > 0)
        {
            var found = Excerpt.Names([.. renamed.Select(column => headers[column.Field])]);
            warn($"{(renamed.Count == 1 ? "column" : "columns")} {found}: taken for {string.Join(", ", renamed.Select(column => column.Column.CsvHeader))}");
        }

        if (lacking.Count > 0)
        {
            warn($"without {string.Join(", ", lacking)}, as in some editions; read as null");
        }

        if (unknown.Count > 0)
        {
            var found = Excerpt.Names([.. unknown.Order().Select(field => headers[field])]);
            warn($"{(unknown.Count == 1 ? "column" : "columns")} {found}: unknown, ignored");
        }
    }
}
