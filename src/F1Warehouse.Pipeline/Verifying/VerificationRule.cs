using F1Warehouse.Pipeline.Layers;
using F1Warehouse.Pipeline.Verifying.Rules;

namespace F1Warehouse.Pipeline.Verifying;

/// <summary>What the header of a file <c>assert_*.sql</c> says of its rule.</summary>
/// <param name="Name">The file's name without the ending.</param>
/// <param name="Description">Why the rule holds.</param>
/// <param name="Kind">Whose books it audits.</param>
/// <param name="Layer">The highest layer that it reads.</param>
/// <param name="Guards">The published figures that would be wrong if it were broken; none of <see cref="RuleKind.Source"/>.</param>
/// <param name="Key">The columns that identify a failing row; empty only of <see cref="RuleKind.Pipeline"/>.</param>
/// <param name="Tags">What it is about, as written.</param>
/// <param name="Since">The first season that it speaks of; null = not said.</param>
/// <param name="WarnIf">When it warns.</param>
/// <param name="ErrorIf">When it fails, asked first; null = never.</param>
public sealed record VerificationRule(
    string Name,
    string Description,
    RuleKind Kind,
    Layer Layer,
    IReadOnlyList<Guard> Guards,
    IReadOnlyList<HeaderName> Key,
    IReadOnlyList<string> Tags,
    int? Since,
    Threshold WarnIf,
    Threshold? ErrorIf)
{
    /// <summary>The relations whose rows have to be counted to judge it.</summary>
    public IReadOnlyList<HeaderName> Wholes { get; init; } = [];

    /// <param name="failingRows">Rows that break the rule and are neither known nor accepted.</param>
    /// <param name="wholes">The rows of <see cref="Wholes"/>; not asked for where nothing fails.</param>
    public VerificationStatus Judge(long failingRows, IReadOnlyDictionary<string, long> wholes)
    {
        bool Holds(Threshold threshold) => threshold.Holds(failingRows, threshold.Relation is { } relation ? wholes.GetValueOrDefault(relation) : 0);
        return ErrorIf is { } errorIf && Holds(errorIf) ? VerificationStatus.Fail
            : Holds(WarnIf) ? VerificationStatus.Warn
            : VerificationStatus.Pass;
    }
}
