namespace F1Warehouse.Export;

/// <summary>What an export writes; by its lower-case name on the command line, which is the ending of its files.</summary>
public enum ExportFormat
{
    /// <summary>Comma-separated values, as PostgreSQL's COPY writes them: UTF-8, a header line, an empty field is null.</summary>
    Csv,

    /// <summary>An Excel workbook with one sheet: numbers, dates and truth values as such.</summary>
    Xlsx,
}
