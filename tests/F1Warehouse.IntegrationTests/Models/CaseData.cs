using System.Globalization;
using F1Warehouse.Raw;

namespace F1Warehouse.IntegrationTests.Models;

/// <summary>
/// The CSV files of a case. What a case does not mention is filled in: null where null is allowed, a running number
/// for the key, a position's text and order from the position, else 0, a dash or the year 2000.
/// </summary>
internal sealed class CaseData : IDisposable
{
    public CaseData(ModelCase given)
    {
        Folder = Directory.CreateTempSubdirectory("f1w-case-").FullName;
        foreach (var dataset in Dataset.All)
        {
            var section = given.Given.SingleOrDefault(section => section.Heading == $"given {dataset.Name}");
            var rows = section is null ? [] : section.Rows.Select((row, index) => Line(dataset, section.Columns, row, index + 1));
            File.WriteAllLines(
                Path.Combine(Folder, dataset.FileName),
                rows.Prepend(string.Join(',', dataset.Columns.Select(column => column.CsvHeader))));
        }
    }

    public string Folder { get; }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static string Line(Dataset dataset, List<string> columns, string[] row, int number)
    {
        var unknown = columns.Except(dataset.Columns.Select(column => column.CsvHeader)).ToList();
        return unknown.Count == 0
            ? string.Join(',', dataset.Columns.Select(column => Value(column.CsvHeader) ?? Default(column)))
            : throw new InvalidDataException($"{dataset}: no column {string.Join(", ", unknown)}");

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
}
