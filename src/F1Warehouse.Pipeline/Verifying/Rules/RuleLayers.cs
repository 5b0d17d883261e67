using System.Text.RegularExpressions;

namespace F1Warehouse.Pipeline.Verifying.Rules;

/// <summary>Tells the layer by the names in a query.</summary>
internal static partial class RuleLayers
{
    /// <param name="query">The query, as written.</param>
    public static RuleLayer Of(string query) => ModelNames().Matches(Comments().Replace(query, ""))
        .Select(match => match.Groups[1].ValueSpan switch
        {
            "stg" => RuleLayer.Staging,
            "int" => RuleLayer.Intermediate,
            _ => RuleLayer.Marts,
        })
        .Append(RuleLayer.Raw).Max();

    [GeneratedRegex("--.*")]
    private static partial Regex Comments();

    [GeneratedRegex(@"\b(stg|int|dim|fct)_\w")]
    private static partial Regex ModelNames();
}
