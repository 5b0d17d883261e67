namespace F1Warehouse.Pipeline.Compiling;

/// <summary>What a compilation found and made.</summary>
/// <param name="Diagnostics">By file, line and column.</param>
/// <param name="Models">How many models were compiled.</param>
/// <param name="Verifications">How many verification queries were compiled.</param>
public sealed record Compilation(IReadOnlyList<Diagnostic> Diagnostics, int Models, int Verifications)
{
    public int Errors => Diagnostics.Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    public int Warnings => Diagnostics.Count - Errors;
}
