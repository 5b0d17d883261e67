using System.Globalization;

namespace F1Warehouse.Oracle.Csv;

/// <summary>A line of a CSV file. A column that is missing, empty or <c>\N</c> is null.</summary>
public readonly struct CsvRow(IReadOnlyDictionary<string, int> fields, string[] values)
{
    public string? TextOrNull(string column) =>
        fields.TryGetValue(column, out var field) && field < values.Length && values[field] is not ("" or "\\N") ? values[field] : null;

    public string Text(string column) => TextOrNull(column) ?? throw new InvalidDataException($"{column}: null in {string.Join(',', values)}");

    public int? WholeOrNull(string column) => TextOrNull(column) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    public int Whole(string column) => int.Parse(Text(column), CultureInfo.InvariantCulture);

    public decimal Number(string column) => decimal.Parse(Text(column), CultureInfo.InvariantCulture);

    public DateOnly Date(string column) => DateOnly.ParseExact(Text(column), "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
