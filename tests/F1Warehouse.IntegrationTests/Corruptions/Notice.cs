namespace F1Warehouse.IntegrationTests.Corruptions;

/// <summary>A rule notices a corruption.</summary>
/// <param name="Rule">The rule without <c>assert_</c>.</param>
/// <param name="Row">How a row begins that breaks the rule now and did not before: its first values, joined with strokes.</param>
internal sealed record Notice(string Rule, string Row)
{
    public string RuleName => $"assert_{Rule}";

    public bool IsIn(string row) => row == Row || row.StartsWith($"{Row}/", StringComparison.Ordinal);
}
