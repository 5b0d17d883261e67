using System.Globalization;
using System.Text;

namespace F1Warehouse.Pipeline.Errors;

/// <summary>
/// What strangers wrote (values, headers, names of files, messages of servers), as it is shown: without characters that would act
/// on a terminal, turn the reading direction or begin another line, and of a flood the beginning and how much more there is.
/// </summary>
public static class Excerpt
{
    private const int MaxCharacters = 80;
    private const int MaxNames = 5;

    /// <summary>A value, cut after 80 characters.</summary>
    public static string Of(ReadOnlySpan<byte> text)
    {
        // A character has at most four bytes.
        var start = Encoding.UTF8.GetString(text[..Math.Min(text.Length, 4 * MaxCharacters)]);
        var shown = Shown(start, MaxCharacters, keepsTabs: false);
        return text.Length > shown.Length && text.Length > MaxCharacters ? $"{shown}…" : shown;
    }

    /// <summary>A path or a message in full length, on one line.</summary>
    public static string Line(string text) => Shown(text, int.MaxValue, keepsTabs: false);

    /// <summary>A text of ours with strangers' words in it: its own lines and tabs stay.</summary>
    /// <param name="text">The text.</param>
    /// <param name="longest">The characters after which a line is cut, with the number of those that follow.</param>
    public static string Lines(string text, int longest = int.MaxValue) => text.Length <= longest && !text.AsSpan().ContainsAnyExceptInRange(' ', '~')
        ? text
        : string.Join('\n', text.Split('\n').Select(line => Cut(line.EndsWith('\r') ? line[..^1] : line, longest)));

    /// <summary><c>'a', 'b'</c>; of a flood the first five, and how many more there are.</summary>
    public static string Names(IReadOnlyCollection<string> names)
    {
        var first = string.Join(", ", names.Take(MaxNames).Select(name => $"'{Of(Encoding.UTF8.GetBytes(name))}'"));
        return names.Count > MaxNames ? string.Create(CultureInfo.InvariantCulture, $"{first} and {names.Count - MaxNames:N0} more") : first;
    }

    private static string Cut(string line, int longest)
    {
        var shown = Shown(line, longest, keepsTabs: true);
        return line.Length <= longest ? shown : string.Create(CultureInfo.InvariantCulture, $"{shown}… and {line.Length - longest:N0} more characters");
    }

    private static string Shown(string text, int maxCharacters, bool keepsTabs)
    {
        var shown = new StringBuilder();
        foreach (var rune in text.EnumerateRunes().Take(maxCharacters))
        {
            shown.Append(rune.Value switch
            {
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => keepsTabs ? "\t" : "\\t",
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
