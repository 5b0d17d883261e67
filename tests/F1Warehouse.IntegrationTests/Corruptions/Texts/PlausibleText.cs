using System.Text;
using CsCheck;

namespace F1Warehouse.IntegrationTests.Corruptions.Texts;

/// <summary>What a file that people keep by hand, or a program that scrapes a page, may hold where a text belongs.</summary>
internal static class PlausibleText
{
    private const int VeryLong = 20_000;

    public static Gen<string> Any { get; } =
        Gen.Frequency(
            (4, Gen.OneOf(
                "+1 Lap", "+ 1:06.7", "+-1:59:11.640", "+11 Laps", "1:06.7", "+1:06:61.7", "1:1:1:1", ":", "+", "-", "+.", "25:61", "-0", "1e9", "0x1F",
                "NaN", "Infinity", "99999999999999999999", "١٢", "½", "1,5", "1.5.2", "DNF", "R", "r", "D", "DSQ", "0", "00", "1 ", " 1", "-1", "1000", "2147483648",
                "NULL", "null", "n/a", "None", "true", "{}", "{1,2}", "[]", "'", "\"", "\\", "\\N ", "$1", "$$", ";", "--", "/*", "%", "_", "&amp;", "&eacute;",
                "<a href=\"x\">Räikkönen</a>", "<script>alert(1)</script>", "'); drop table results; --", "=1+1", "\u202Egnirts", "e\u0301", "İ", "ß",
                "🏁", "\ufeff", "\u00a0", "\t", "a\nb", "a\r\nb", "\u001b[31m", "\u0001", "~", "(", "[[", "\\d", "infinity", "epoch", "now", "today")),
            (2, Gen.Select(Gen.Int[-5, 200], Gen.Int[0, 99], Gen.Int[0, 99_999], (hours, minutes, rest) => FormattableString.Invariant($"{hours}:{minutes}:{rest / 1000m}"))),
            (2, Gen.Select(Gen.OneOf("+", "+ ", "-", "", "+-"), Gen.Int[0, 99_999], (sign, rest) => FormattableString.Invariant($"{sign}{rest / 100m}"))),
            (2, Gen.Select(Gen.OneOf("+", "+ ", ""), Gen.Int[0, 120], Gen.OneOf(" Lap", " Laps", " lap", "Laps", " Runden"), (sign, laps, unit) => $"{sign}{laps}{unit}")),
            (2, Gen.String.Select(Storable)),
            (1, Gen.Select(Gen.Char['a', 'z'], Gen.Int[1_000, VeryLong], (letter, length) => new string(letter, length))))
        .Where(text => text.Length > 0);

    // PostgreSQL stores no NUL, UTF-8 no half of a pair: such a file is refused, which other tests hold.
    private static string Storable(string text)
    {
        var stored = text.Replace("\0", "", StringComparison.Ordinal);
        return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(stored));
    }
}
