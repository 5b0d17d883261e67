using System.Text;

namespace F1Warehouse.Pipeline.Loading.Reading;

/// <summary>A value as a message shows it: one short line.</summary>
internal static class Excerpt
{
    private const int MaxCharacters = 80;

    public static string Of(ReadOnlySpan<byte> text)
    {
        var shown = new StringBuilder();
        // A character has at most four bytes.
        var start = Encoding.UTF8.GetString(text[..Math.Min(text.Length, 4 * MaxCharacters)]);
        foreach (var rune in start.EnumerateRunes().Take(MaxCharacters))
        {
            shown.Append(rune.Value switch
            {
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                0 => "\\0",
                var other when Rune.IsControl(rune) => $"\\x{other:x2}",
                _ => rune.ToString(),
            });
        }

        return text.Length > shown.Length && text.Length > MaxCharacters ? $"{shown}…" : shown.ToString();
    }
}
