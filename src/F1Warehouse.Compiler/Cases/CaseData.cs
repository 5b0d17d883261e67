using System.Globalization;
using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Raw;

namespace F1Warehouse.Compiler.Cases;

/// <summary>
/// The CSV files of a case. What a case does not mention is filled in: null where null is allowed, a running number
/// for the key, a position's text and order from the position, else 0, a dash or the year 2000.
/// </summary>
internal sealed class CaseData : IDisposable
{
    /// <exception cref="ConfigurationException">The case gives rows to what is no dataset, or values to what is no column.</exception>
    public CaseData(ModelCase test)
    {
        if (test.Given.FirstOrDefault(section => Dataset.All.All(dataset => dataset.Name != section.Subject)) is { } stray)
        {
            throw Error(test, stray, $"there is no dataset {stray.Subject}");
        }

        Folder = Directory.CreateTempSubdirectory("f1w-case-").FullName;
        foreach (var dataset in Dataset.All)
        {
            var section = test.Given.SingleOrDefault(section => section.Subject == dataset.Name);
            var rows = section is null ? [] : section.Rows.Select((row, index) => Line(test, dataset, section, row, index + 1));
            File.WriteAllLines(
                Path.Combine(Folder, dataset.FileName),
                rows.Prepend(string.Join(',', dataset.Columns.Select(column => column.CsvHeader))));
        }
    }

    public string Folder { get; }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static string Line(ModelCase test, Dataset dataset, CaseSection section, IReadOnlyList<string> row, int number)
    {
        var columns = section.Columns.ToList();
        var unknown = columns.Except(dataset.Columns.Select(column => column.CsvHeader)).ToList();
        return unknown.Count == 0
            ? string.Join(',', dataset.Columns.Select(column => Value(column.CsvHeader) ?? Default(column)))
            : throw Error(test, section, $"{dataset.FileName} has no column {string.Join(", ", unknown)}");

        string? Value(string header) => columns.IndexOf(header) is >= 0 and var index ? row[index] : null;

        string? Position() => Value("position") is { Length: > 0 } position && position != "\\N" ? position : null;

        string Default(DatasetColumn column) => column switch
        {
            { CsvHeader: "positionText" } => Position() ?? "R",
            { CsvHeader: "positionOrder" } => Position() ?? (50 + number).ToString(CultureInfo.InvariantCulture),
            { CsvHeader: "statusId" } => Position() is null ? "5" : "1",
            { IsNullable: true } => "\\N",
            _ when column == dataset.Columns[0] => number.ToString(CultureInfo.InvariantCulture),
            _ when column.ClrType == typeof(string) => "-",
            _ when column.ClrType == typeof(DateOnly) => "2000-01-01",
            _ when column.ClrType == typeof(TimeOnly) => "12:00:00",
            _ => "0",
        };
    }

    private static ConfigurationException Error(ModelCase test, CaseSection section, string message) =>
        new(FormattableString.Invariant($"{test.Path}({section.Line}): {message}"));
}
