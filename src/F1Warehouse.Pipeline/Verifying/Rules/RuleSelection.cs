using System.IO.Enumeration;
using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Sessions;

namespace F1Warehouse.Pipeline.Verifying.Rules;

/// <summary>The rules that a caller names.</summary>
internal static class RuleSelection
{
    /// <returns>All rules where nothing is selected.</returns>
    /// <exception cref="ConfigurationException">A selection meets no rule; the message tells what there is.</exception>
    public static IReadOnlyList<VerificationQuery> Choose(IReadOnlyList<VerificationQuery> all, IReadOnlyList<string> selections)
    {
        if (selections.Count == 0)
        {
            return all;
        }

        var chosen = selections.SelectMany(selection => Matching(all, selection)).ToHashSet();
        return [.. all.Where(chosen.Contains)];
    }

    private static List<VerificationQuery> Matching(IReadOnlyList<VerificationQuery> all, string selection)
    {
        var parts = selection.Split(',', StringSplitOptions.TrimEntries).Select(part => MatchingPart(all, part)).ToList();
        var both = parts.Aggregate((some, others) => [.. some.Intersect(others)]);
        return both.Count > 0 ? both : throw new ConfigurationException($"--select {selection}: no rule meets all parts of it");
    }

    private static List<VerificationQuery> MatchingPart(IReadOnlyList<VerificationQuery> all, string part)
    {
        var (kind, pattern, values) = part.Split(':', 2) switch
        {
            ["tag", var tag] => ("tag", tag, (Func<VerificationRule, IEnumerable<string>>)(rule => rule.Tags)),
            ["kind", var kindOf] => ("kind", kindOf, rule => [rule.Kind.ToStoredName()]),
            ["layer", var layer] => ("layer", layer, rule => [rule.Layer.Name]),
            [var name] => ("name", name, rule => [rule.Name]),
            _ => throw new ConfigurationException($"--select {part}: expected the name of a rule, tag:…, kind:… or layer:…"),
        };
        var matching = all.Where(query => values(query.Rule).Any(value => FileSystemName.MatchesSimpleExpression(pattern, value))).ToList();
        return matching.Count > 0
            ? matching
            : throw new ConfigurationException(
                $"--select {part}: no rule has this {kind}; there are {string.Join(", ", all.SelectMany(query => values(query.Rule)).Distinct().Order(StringComparer.Ordinal))}");
    }
}
