using F1Warehouse.Oracle.Csv;
using F1Warehouse.Raw;

namespace F1Warehouse.IntegrationTests.Corruptions.Texts;

/// <summary>A text of the data set that another takes the place of.</summary>
/// <param name="Dataset">The file.</param>
/// <param name="Column">The header of a column of texts.</param>
/// <param name="Row">Any number: its remainder by the count of rows tells the row.</param>
/// <param name="Text">The new text.</param>
internal sealed record TextChange(Dataset Dataset, string Column, int Row, string Text)
{
    /// <summary>All columns of texts of all files.</summary>
    public static IReadOnlyList<(Dataset Dataset, string Column)> Columns { get; } =
    [
        .. from dataset in Dataset.All
           from column in dataset.Columns
           where column.ClrType == typeof(string)
           select (dataset, column.CsvHeader),
    ];

    /// <summary>Makes the change in the rows of the file.</summary>
    public void ApplyTo(CsvFile file)
    {
        var field = file.Columns.ToList().IndexOf(Column);
        file.Rows[Row % file.Rows.Count][field] = Text;
    }

    public override string ToString() => $"{Dataset.FileName} {Column} '{(Text.Length > 60 ? $"{Text[..60]}… ({Text.Length})" : Text)}'";
}
