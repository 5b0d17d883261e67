namespace F1Warehouse.Pipeline.Loading;

/// <summary>One thing that is wrong in a CSV file.</summary>
/// <param name="File">The file, as the user named its folder.</param>
/// <param name="Line">The line in the file, from 1; null when the file as a whole is meant.</param>
/// <param name="Column">The CSV header; null when the line as a whole is meant.</param>
/// <param name="Value">The value found; null when there is none.</param>
/// <param name="Expected">What was expected, for example "expected a whole number".</param>
public sealed record CsvFinding(string File, long? Line, string? Column, string? Value, string Expected)
{
    /// <summary>A finding about a file as a whole.</summary>
    public static CsvFinding OfFile(string file, string expected) => new(file, null, null, null, expected);

    /// <summary><c>file:line: column: value: expected …</c></summary>
    public override string ToString() =>
        string.Join(": ", new[] { Line is null ? File : $"{File}:{Line}", Column, Value is null ? null : $"'{Value}'", Expected }
            .Where(part => part is not null));
}
