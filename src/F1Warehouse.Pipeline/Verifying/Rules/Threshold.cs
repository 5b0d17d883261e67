using System.Globalization;
using System.Text.RegularExpressions;

namespace F1Warehouse.Pipeline.Verifying.Rules;

/// <summary>
/// A condition on the number of failing rows, as a header writes it: <c>&gt; 10</c>, or <c>&gt; 1 % of lap_times</c>.
/// </summary>
/// <param name="Comparison">One of <c>&gt; &gt;= = != &lt;&gt; &lt; &lt;=</c>; with a share always <c>&gt;</c>.</param>
/// <param name="Number">The number on its right: of rows, or of hundredths.</param>
/// <param name="Relation">The relation whose rows are the whole; null = the number is one of rows.</param>
public readonly partial record struct Threshold(string Comparison, decimal Number, string? Relation = null)
{
    /// <summary>The default: the first failing row breaks the rule.</summary>
    public static Threshold AnyRow { get; } = new(">", 0);

    /// <returns>Null where the text is no condition.</returns>
    public static Threshold? Parse(string text) =>
        Rows().Match(text) is { Success: true } rows ? new Threshold(rows.Groups[1].Value, Parsed(rows.Groups[2]))
        : Share().Match(text) is { Success: true } share && Parsed(share.Groups[1]) is <= 100 and var percent
            ? new Threshold(">", percent, share.Groups[2].Value)
        : null;

    /// <param name="failingRows">The rows that break the rule.</param>
    /// <param name="allRows">The rows of <see cref="Relation"/>; not asked for where there is none.</param>
    public bool Holds(long failingRows, long allRows = 0)
    {
        // Of nothing, any row is more than any share.
        var limit = Relation is null ? Number : Number / 100 * allRows;
        return Comparison switch
        {
            ">" => failingRows > limit,
            ">=" => failingRows >= limit,
            "=" => failingRows == limit,
            "<" => failingRows < limit,
            "<=" => failingRows <= limit,
            _ => failingRows != limit,
        };
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Comparison} {Number}{(Relation is null ? "" : $" % of {Relation}")}");

    private static decimal Parsed(Capture number) => decimal.Parse(number.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(>=|<=|!=|<>|=|>|<)\s*(\d{1,18})$")]
    private static partial Regex Rows();

    [GeneratedRegex(@"^>\s*(\d{1,3}(?:\.\d{1,6})?)\s*%\s*of\s+([a-z_][a-z0-9_]*)$")]
    private static partial Regex Share();
}
