namespace F1Warehouse.IntegrationTests.Documents;

/// <summary>A fenced block of a Markdown file.</summary>
internal sealed record MarkdownBlock(string Language, string Text)
{
    public static List<MarkdownBlock> ReadAll(string path)
    {
        var blocks = new List<MarkdownBlock>();
        string? language = null;
        var lines = new List<string>();
        foreach (var line in File.ReadLines(path))
        {
            if (!line.StartsWith("```", StringComparison.Ordinal))
            {
                lines.Add(line);
                continue;
            }

            if (language is not null)
            {
                blocks.Add(new MarkdownBlock(language, string.Join('\n', lines)));
            }

            language = language is null ? line[3..] : null;
            lines.Clear();
        }

        return blocks;
    }
}
