namespace F1Warehouse.Cli.Reporting;

/// <summary>Values in Markdown, where nothing of theirs may be taken for a mark.</summary>
internal static class Markdown
{
    private const string Marks = @"\`*_{}[]<>#|~&";

    public static string Text(string value) =>
        string.Concat(value.ReplaceLineEndings(" ").Select(character => Marks.Contains(character, StringComparison.Ordinal) ? $"\\{character}" : character.ToString()));

    public static string Code(string value) => $"`{value.Replace('`', '\'').Replace("|", "\\|", StringComparison.Ordinal)}`";
}
