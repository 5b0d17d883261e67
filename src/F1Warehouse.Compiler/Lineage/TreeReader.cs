using System.Text;

namespace F1Warehouse.Compiler.Lineage;

/// <summary>
/// Reads the text of a <c>pg_node_tree</c>, after <c>read.c</c> of PostgreSQL: words end at blanks and brackets, a backslash takes the
/// next character as it is, <c>&lt;&gt;</c> is nothing.
/// </summary>
internal sealed class TreeReader
{
    private readonly string text;
    private int place;

    private TreeReader(string text) => this.text = text;

    /// <exception cref="FormatException">It is no such text.</exception>
    public static TreeItem Read(string text)
    {
        var reader = new TreeReader(text);
        var item = reader.Item();
        return reader.Next() is null ? item : throw reader.Unexpected("the end");
    }

    private TreeItem Item() => Next() switch
    {
        "{" => Node(),
        "(" => List(),
        null or "}" or ")" => throw Unexpected("a node, a list or a word"),
        var word => Word(word),
    };

    private TreeNode Node()
    {
        var kind = Next() ?? throw Unexpected("the kind of a node");
        var fields = new Dictionary<string, TreeItem>(StringComparer.Ordinal);
        for (var label = Next(); label != "}"; label = Next())
        {
            if (label is not [':', ..])
            {
                throw Unexpected("a field");
            }

            fields[label[1..]] = Item();
            SkipBytes();
        }

        return new TreeNode(kind, fields);
    }

    private TreeList List()
    {
        var items = new List<TreeItem>();
        while (!TryTake(")"))
        {
            items.Add(Item());
        }

        return new TreeList(items);
    }

    // The value of a constant: its length, then its bytes in square brackets.
    private void SkipBytes()
    {
        if (TryTake("["))
        {
            for (var word = Next(); word != "]"; word = Next())
            {
                _ = word ?? throw Unexpected("]");
            }
        }
    }

    private bool TryTake(string expected)
    {
        var before = place;
        if (Next() == expected)
        {
            return true;
        }

        place = before;
        return false;
    }

    /// <returns>A bracket or a word as it is written; null = the end.</returns>
    private string? Next()
    {
        while (place < text.Length && IsBlank(text[place]))
        {
            place++;
        }

        var start = place;
        if (place < text.Length && IsBracket(text[place]))
        {
            place++;
        }
        else
        {
            while (place < text.Length && !IsBlank(text[place]) && !IsBracket(text[place]))
            {
                place += text[place] == '\\' ? 2 : 1;
            }
        }

        place = Math.Min(place, text.Length);
        return place == start ? null : text[start..place];
    }

    private static TreeWord Word(string written)
    {
        var meant = new StringBuilder();
        for (var i = 0; i < written.Length; i++)
        {
            i += written[i] == '\\' && i + 1 < written.Length ? 1 : 0;
            meant.Append(written[i]);
        }

        return new TreeWord(written == "<>" ? "" : meant.ToString());
    }

    private static bool IsBlank(char character) => character is ' ' or '\n' or '\t';

    private static bool IsBracket(char character) => character is '(' or ')' or '{' or '}';

    private FormatException Unexpected(string expected) => new($"a pg_node_tree at character {place}: expected {expected}");
}
