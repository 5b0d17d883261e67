using F1Warehouse.Pipeline.Layers;
using F1Warehouse.Pipeline.Verifying.Rules;

namespace F1Warehouse.Pipeline.Verifying;

/// <summary>What the header of a file <c>assert_*.sql</c> says of its rule.</summary>
/// <param name="Name">The file's name without the ending.</param>
/// <param name="Description">Why the rule holds.</param>
/// <param name="Severity">The worst that a broken rule leads to.</param>
/// <param name="Layer">The highest layer that it reads.</param>
/// <param name="Tags">What it is about, as written.</param>
/// <param name="Since">The first season that it speaks of; null = not said.</param>
/// <param name="WarnIf">When it warns.</param>
/// <param name="ErrorIf">When it fails; never asked for with <see cref="Severity.Warn"/>.</param>
public sealed record VerificationRule(
    string Name, string Description, Severity Severity, Layer Layer, IReadOnlyList<string> Tags, int? Since, Threshold WarnIf, Threshold ErrorIf)
{
    public VerificationStatus Judge(long failingRows) =>
        Severity == Severity.Error && ErrorIf.Holds(failingRows) ? VerificationStatus.Fail
        : WarnIf.Holds(failingRows) ? VerificationStatus.Warn
        : VerificationStatus.Pass;
}
