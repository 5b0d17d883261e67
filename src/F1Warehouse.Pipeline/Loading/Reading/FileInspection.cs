using F1Warehouse.Pipeline.Loading.Sources;

namespace F1Warehouse.Pipeline.Loading.Reading;

/// <summary>What a file holds, read to its end without loading it.</summary>
/// <param name="File">The file.</param>
/// <param name="Columns">Its columns; null where its header is wrong.</param>
/// <param name="Findings">The first things that are wrong in it; none = a load would take every row.</param>
/// <param name="HasShortRecords">Whether rows end before their last columns, all of which may be null.</param>
/// <param name="HasNullWords">Whether <c>NaN</c> or <c>NULL</c> stands for null.</param>
/// <param name="HasZeroFractions">Whether whole numbers are written as <c>1.0</c>.</param>
public sealed record FileInspection(
    CsvFile File, ColumnMap? Columns, IReadOnlyList<CsvFinding> Findings, bool HasShortRecords, bool HasNullWords, bool HasZeroFractions)
{
    public static FileInspection Of(CsvFile file)
    {
        var findings = new FileFindings(file);
        var columns = HeaderReader.Read(file, findings, _ => { }, out _);
        var faults = new RecordFaults(findings, null);
        if (columns is not null)
        {
            RecordEncoder.Inspect(file, columns, faults);
        }

        return new FileInspection(
            file, columns, findings.List(), faults.ShortRecords > 0, faults.Tolerance.HasNullWords, faults.Tolerance.HasZeroFractions);
    }
}
