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

    public decimal? NumberOrNull(string column) => TextOrNull(column) is null ? null : Number(column);

    public DateOnly? DateOrNull(string column) => TextOrNull(column) is null ? null : Date(column);

    /// <summary>A time of day, Z or not.</summary>
    public TimeSpan? TimeOrNull(string column) =>
        TextOrNull(column) is { } text ? TimeSpan.ParseExact(text.TrimEnd('Z'), @"hh\:mm\:ss", CultureInfo.InvariantCulture) : null;

    /// <summary>A lap time, seconds behind minutes and hours where there are any, in milliseconds.</summary>
    public long? LapOrNull(string column) =>
        TextOrNull(column) is { } text
            ? (long)(text.Split(':').Aggregate(0m, (sum, part) => (sum * 60) + decimal.Parse(part, CultureInfo.InvariantCulture)) * 1000)
            : null;

    public DateOnly Date(string column) => DateOnly.ParseExact(Text(column), "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
