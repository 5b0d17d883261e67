using F1Warehouse.Oracle.Csv;

namespace F1Warehouse.Oracle.Rows;

/// <summary>A row of <c>circuits.csv</c>.</summary>
internal sealed record Circuit(
    int Id, string Ref, string Name, string Location, string Country, decimal Latitude, decimal Longitude, int? Altitude, string? Url)
{
    public static Circuit From(CsvRow row) => new(
        row.Whole("circuitId"),
        row.Text("circuitRef"),
        Names.Clean(row.Text("name")),
        Names.Clean(row.Text("location")),
        Names.Clean(row.Text("country")),
        row.Number("lat"),
        row.Number("lng"),
        row.WholeOrNull("alt"),
        row.TextOrNull("url"));
}
