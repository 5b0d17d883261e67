namespace F1Warehouse.Sql;

/// <summary>A place in a script, as editors count.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Column">In characters, from 1; a tab is one.</param>
public readonly record struct ScriptPosition(int Line, int Column)
{
    /// <param name="text">The script.</param>
    /// <param name="offset">In UTF-16 units from 0.</param>
    public static ScriptPosition At(string text, int offset)
    {
        var before = text.AsSpan(0, Math.Min(offset, text.Length));
        var lineStart = before.LastIndexOf('\n') + 1;
        var column = 1;
        foreach (var c in before[lineStart..])
        {
            column += char.IsLowSurrogate(c) ? 0 : 1;
        }

        return new ScriptPosition(before.Count('\n') + 1, column);
    }
}
