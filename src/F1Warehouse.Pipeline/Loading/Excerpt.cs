using System.Globalization;
using System.Text;

namespace F1Warehouse.Pipeline.Loading;

/// <summary>
/// What strangers wrote (values, headers, names of files), as a message shows it: on one line, short, and without characters
/// that would move the cursor or turn the reading direction.
/// </summary>
internal static class Excerpt
{
    private const int MaxCharacters = 80;
    private const int MaxNames = 5;

    /// <summary>A value, cut after 80 characters.</summary>
    public static string Of(ReadOnlySpan<byte> text)
    {
        // A character has at most four bytes.
        var start = Encoding.UTF8.GetString(text[..Math.Min(text.Length, 4 * MaxCharacters)]);
        var shown = Line(start, MaxCharacters);
        return text.Length > shown.Length && text.Length > MaxCharacters ? $"{shown}…" : shown;
    }

    /// <summary>A path or a message in full length.</summary>
    public static string Line(string text) => Line(text, int.MaxValue);

    /// <summary><c>'a', 'b'</c>; of a flood the first five, and how many more there are.</summary>
    public static string Names(IReadOnlyCollection<string> names)
    {
        var first = string.Join(", ", names.Take(MaxNames).Select(name => $"'{Of(Encoding.UTF8.GetBytes(name))}'"));
        return names.Count > MaxNames ? string.Create(CultureInfo.InvariantCulture, $"{first} and {names.Count - MaxNames:N0} more") : first;
    }

    private static string Line(string text, int maxCharacters)
    {
        var shown = new StringBuilder();
        foreach (var rune in text.EnumerateRunes().Take(maxCharacters))
        {
            shown.Append(rune.Value switch
            {
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                0 => "\\0",
                var other when Rune.IsControl(rune) => $"\\x{other:x2}",
                var other when IsUnseen(rune) => $"\\u{other:x4}",
                _ => rune.ToString(),
            });
        }

        return shown.ToString();
    }

    private static bool IsUnseen(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
