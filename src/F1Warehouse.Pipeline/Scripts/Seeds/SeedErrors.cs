using System.Globalization;
using System.Text.RegularExpressions;
using F1Warehouse.Sql;
using Npgsql;

namespace F1Warehouse.Pipeline.Scripts.Seeds;

/// <summary>
/// Places an error of COPY in its file: PostgreSQL's context says <c>COPY seed_x, line 3, column points: "ten"</c>, where the
/// column is a name; its errors of headers count fields.
/// </summary>
internal static partial class SeedErrors
{
    public static ScriptPosition PlaceOf(ScriptFile rows, PostgresException error)
    {
        if (Context().Match(error.Where ?? "") is not { Success: true } context)
        {
            return new ScriptPosition(1, 1);
        }

        // A record counts by its last line there.
        var line = int.Parse(context.Groups["line"].ValueSpan, CultureInfo.InvariantCulture);
        var records = CsvText.Read(rows.Text).ToList();
        if (records.Find(record => record.First <= line && line <= record.Last) is not { } record)
        {
            return new ScriptPosition(line, 1);
        }

        var field = HeaderField().Match(error.MessageText) is { Success: true } counted
            ? int.Parse(counted.Groups[1].ValueSpan, CultureInfo.InvariantCulture) - 1
            : FieldOf(records[0], context.Groups["column"] is { Success: true } named ? named.Value : error.ColumnName);
        return ScriptPosition.At(rows.Text, record.Fields[field >= 0 && field < record.Fields.Count ? field : 0].Offset);
    }

    private static int FieldOf(CsvLine header, string? column) =>
        column is null ? -1 : header.Fields.Select(field => field.Text).ToList().IndexOf(column);

    [GeneratedRegex(@"^COPY \S+, line (?<line>\d+)(, column (?<column>[^:\n]+):)?", RegexOptions.Multiline)]
    private static partial Regex Context();

    [GeneratedRegex(@"in header line field (\d+)")]
    private static partial Regex HeaderField();
}
