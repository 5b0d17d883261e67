using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Releases;

namespace F1Warehouse.Pipeline.Verifying.Exceptions;

/// <summary>That a caller accepts whatever a rule finds, for one run.</summary>
/// <param name="Rule">Name of the rule.</param>
/// <param name="Reason">Why; null = not said.</param>
public sealed record Acceptance(string Rule, string? Reason)
{
    private const string Option = "--accept";

    /// <summary>Of the form <c>RULE</c> or <c>RULE:why</c>.</summary>
    public static Acceptance Parse(string text) => text.Split(':', 2, StringSplitOptions.TrimEntries) is [var rule, { Length: > 0 } why]
        ? new Acceptance(rule, why)
        : new Acceptance(text.TrimEnd(':', ' '), null);

    /// <exception cref="ConfigurationException">A rule cannot be accepted, is none, or is named twice.</exception>
    internal static void Check(IReadOnlyList<Acceptance> all, IReadOnlyList<VerificationQuery> rules)
    {
        foreach (var (rule, times) in all.CountBy(acceptance => acceptance.Rule))
        {
            var refusal = times > 1 ? "it is said twice" : Refusal.Of(rule, rules.FirstOrDefault(query => query.Name == rule));
            if (refusal is not null)
            {
                throw new ConfigurationException($"{Option} {rule}: {refusal}");
            }
        }
    }

    internal AcceptedFinding ToFinding() => new(Rule, Key: null, Reason, Evidence: null, Option);
}
