using F1Warehouse.Oracle.Csv;

namespace F1Warehouse.Oracle.Rows;

/// <summary>A row of <c>constructors.csv</c>.</summary>
internal sealed record Constructor(int Id, string Ref, string Name, string Nationality, string? Url)
{
    public static Constructor From(CsvRow row) => new(
        row.Whole("constructorId"),
        row.Text("constructorRef"),
        Names.Clean(row.Text("name")),
        row.Text("nationality").Trim(' '),
        row.TextOrNull("url"));
}
