using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Verifying;
using Spectre.Console;

namespace F1Warehouse.Cli.Reporting;

/// <summary>Shows what a broken rule found: WARN or FAIL, the number of rows, and a table of the first.</summary>
internal static class BrokenRule
{
    /// <summary><c>WARN assert_wins: 12 rows, all in dbt_schema_audit.assert_wins</c></summary>
    public static string Title(VerificationResult result) =>
        $"{result.Status.ToString().ToUpperInvariant()} {Found(result)}{(result.StoredIn is { } table ? $", all in {table}" : "")}";

    /// <summary><c>assert_wins: 12 rows</c></summary>
    public static string Found(VerificationResult result) => $"{result.Name}: {Figures.Count(result.FailingRows, "row")}";

    /// <summary>
    /// Aligned text, for pipes and logs of CI systems: of a failure the first rows, of a warning, which nothing depends on, their
    /// keys in one line.
    /// </summary>
    public static string ToText(VerificationResult result) =>
        string.Join(Environment.NewLine, [Title(result), .. Lines(result).Select(line => $"  {line}")]);

    /// <summary>A table for a terminal.</summary>
    public static void Draw(Terminal terminal, VerificationResult result)
    {
        var console = Terminal.DrawOn(terminal.VerbatimError);
        console.Write(new Text(Excerpt.Line(Title(result)), new Style(result.Status == VerificationStatus.Warn ? Color.Yellow : Color.Red)));
        console.WriteLine();
        if (result.Status == VerificationStatus.Warn)
        {
            terminal.Error.WriteLine($"  {string.Join(Environment.NewLine + "  ", Lines(result))}");
            return;
        }

        var table = new Table().SimpleBorder();
        table.AddColumns([.. result.FirstRows.Columns.Select(column => new TableColumn(new Text(FailingRows.Show(column))))]);
        foreach (var row in result.FirstRows.Rows)
        {
            // Not as strings: Spectre would take brackets in them for markup.
            table.AddRow(row.Select(value => new Text(FailingRows.Show(value))));
        }

        console.Write(table);
    }

    private static IEnumerable<string> Lines(VerificationResult result)
    {
        if (result.Status != VerificationStatus.Warn)
        {
            return result.FirstRows.ToTable();
        }

        var shown = result.FirstKeys is { Count: > 0 } keys ? keys : [.. result.FirstRows.ToString().Split(" | ")];
        return [string.Join(", ", shown.Select(FailingRows.Show)) + (result.FailingRows > shown.Count ? ", …" : "")];
    }
}
