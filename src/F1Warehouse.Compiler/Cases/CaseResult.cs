namespace F1Warehouse.Compiler.Cases;

/// <summary>What became of a case.</summary>
/// <param name="Case">The case.</param>
/// <param name="Difference">What is not as expected; null = nothing.</param>
/// <param name="Elapsed">How long it ran.</param>
public sealed record CaseResult(ModelCase Case, CaseDifference? Difference, TimeSpan Elapsed);
