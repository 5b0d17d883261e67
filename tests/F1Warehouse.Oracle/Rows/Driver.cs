using F1Warehouse.Oracle.Csv;

namespace F1Warehouse.Oracle.Rows;

/// <summary>A row of <c>drivers.csv</c>.</summary>
internal sealed record Driver(
    int Id, string Ref, int? PermanentNumber, string? Code, string Forename, string Surname, DateOnly Born, string Nationality, string? Url)
{
    public string FullName => $"{Forename} {Surname}";

    public static Driver From(CsvRow row) => new(
        row.Whole("driverId"),
        row.Text("driverRef"),
        row.WholeOrNull("number"),
        row.TextOrNull("code"),
        Names.Clean(row.Text("forename")),
        Names.Clean(row.Text("surname")),
        row.Date("dob"),
        row.Text("nationality").Trim(' '),
        row.TextOrNull("url"));
}
