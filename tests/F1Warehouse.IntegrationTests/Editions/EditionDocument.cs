using System.Globalization;
using System.Text;
using F1Warehouse.IntegrationTests.Models;

namespace F1Warehouse.IntegrationTests.Editions;

/// <summary><c>docs/editions.md</c>.</summary>
internal static class EditionDocument
{
    private const string Head =
        """
        # Editions of the data set

        Real copies of the data set, as their owners publish them, nothing repaired. Each is published (exit 0), and every figure of both facts and
        both dimensions equals a second implementation that reads the same CSV files (`tests/F1Warehouse.Oracle`). What is warned about is the care
        of the source: no published figure depends on it. A test writes this file anew (`F1W_WRITE_DOCUMENTS=1`) or compares it.

        The editions themselves are not part of the repository. Those without laps of their own got the laps of 1996 to 2022.

        """;

    public static string Write(IReadOnlyList<EditionReport> editions)
    {
        var text = new StringBuilder(Head);
        text.Append("\n| edition | results | rows | laps | file warnings | rules that warn | rows |\n| --- | --- | ---: | ---: | ---: | ---: | ---: |\n");
        foreach (var edition in editions)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {edition.Name} | {edition.FirstSeason} to {edition.LastSeason} {Progress(edition)} | {edition.Rows:N0} | {edition.Laps:N0} |")
                .Append(CultureInfo.InvariantCulture, $" {edition.FileWarnings.Count} | {edition.Warnings.Count} | {edition.Warnings.Sum(warning => warning.Rows):N0} |\n");
        }

        text.Append("\n## Warnings by rule\n\nRows of each edition that break a rule.\n\n| rule |");
        text.AppendJoin("", editions.Select(edition => $" {edition.Name} |")).Append("\n| --- |");
        text.AppendJoin("", editions.Select(_ => " ---: |")).Append('\n');
        var rules = editions.SelectMany(edition => edition.Warnings).Select(warning => warning.Rule).Distinct().Order(StringComparer.Ordinal).ToList();
        foreach (var rule in rules)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {rule} |")
                .AppendJoin("", editions.Select(edition => $" {RowsOf(edition, rule)} |")).Append('\n');
        }

        text.Append("\n## Why the rules hold\n");
        foreach (var rule in rules)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n**{rule}**: {SampleWarehouse.Rules.Single(known => known.Name == rule).Rule.Description}\n");
        }

        text.Append("\n## Warnings about files\n");
        foreach (var edition in editions.Where(edition => edition.FileWarnings.Count > 0))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{edition.Name}:\n\n").AppendJoin("", edition.FileWarnings.Select(warning => $"- {warning}\n"));
        }

        return text.ToString();
    }

    private static string Progress(EditionReport edition) =>
        edition.IsFinished ? "(finished)" : string.Create(CultureInfo.InvariantCulture, $"round {edition.LastRound}");

    private static string RowsOf(EditionReport edition, string rule) =>
        edition.Warnings.SingleOrDefault(warning => warning.Rule == rule) is { } warning ? warning.Rows.ToString("N0", CultureInfo.InvariantCulture) : "";
}
