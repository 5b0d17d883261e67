using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace F1Warehouse.Cli.Reporting;

/// <summary>What became of a text, line by line: as a unified diff shows it, with two lines around each change.</summary>
internal static class TextDifference
{
    private const int Around = 2;

    public static IEnumerable<string> Of(string before, string now)
    {
        var lines = InlineDiffBuilder.Diff(before, now, ignoreWhiteSpace: false).Lines;
        var shown = lines.Select((line, i) => Enumerable.Range(Math.Max(0, i - Around), Math.Min(lines.Count - 1, i + Around) - Math.Max(0, i - Around) + 1)
            .Any(near => lines[near].Type != ChangeType.Unchanged)).ToList();
        for (var i = 0; i < lines.Count; i++)
        {
            if (shown[i])
            {
                yield return $"{lines[i].Type switch { ChangeType.Inserted => '+', ChangeType.Deleted => '-', _ => ' ' }}{lines[i].Text}";
            }
            else if (i > 0 && shown[i - 1])
            {
                yield return "…";
            }
        }
    }
}
