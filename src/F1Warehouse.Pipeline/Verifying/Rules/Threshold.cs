using System.Globalization;
using System.Text.RegularExpressions;

namespace F1Warehouse.Pipeline.Verifying.Rules;

/// <summary>A condition on the number of failing rows, as a header writes it: <c>&gt; 10</c>.</summary>
/// <param name="Comparison">One of <c>&gt; &gt;= = != &lt;&gt; &lt; &lt;=</c>.</param>
/// <param name="Rows">The number on its right.</param>
public readonly partial record struct Threshold(string Comparison, long Rows)
{
    /// <summary>The default: the first failing row breaks the rule.</summary>
    public static Threshold AnyRow { get; } = new(">", 0);

    /// <returns>Null where the text is no condition.</returns>
    public static Threshold? Parse(string text) => Form().Match(text) is { Success: true } match
        ? new Threshold(match.Groups[1].Value, long.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture))
        : null;

    public bool Holds(long failingRows) => Comparison switch
    {
        ">" => failingRows > Rows,
        ">=" => failingRows >= Rows,
        "=" => failingRows == Rows,
        "<" => failingRows < Rows,
        "<=" => failingRows <= Rows,
        _ => failingRows != Rows,
    };

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Comparison} {Rows}");

    [GeneratedRegex(@"^(>=|<=|!=|<>|=|>|<)\s*(\d{1,18})$")]
    private static partial Regex Form();
}
