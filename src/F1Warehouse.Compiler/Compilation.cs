using F1Warehouse.Pipeline.Manifests;

namespace F1Warehouse.Compiler;

/// <summary>What a compilation found and made.</summary>
/// <param name="Diagnostics">By file, line and column.</param>
/// <param name="Models">How many seeds and models were compiled.</param>
/// <param name="Verifications">How many verification queries were compiled.</param>
/// <param name="Manifest">The graph; null where there are errors.</param>
public sealed record Compilation(IReadOnlyList<Diagnostic> Diagnostics, int Models, int Verifications, Manifest? Manifest)
{
    public int Errors => Diagnostics.Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    public int Warnings => Diagnostics.Count - Errors;

    /// <summary>The same, with broken rules of the house as errors.</summary>
    public Compilation WithWarningsAsErrors() => Warnings == 0 ? this : this with
    {
        Diagnostics = [.. Diagnostics.Select(diagnostic => diagnostic with { Severity = DiagnosticSeverity.Error })],
        Manifest = null,
    };
}
