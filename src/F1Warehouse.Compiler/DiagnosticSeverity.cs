namespace F1Warehouse.Compiler;

/// <summary>What a finding does to a build.</summary>
public enum DiagnosticSeverity
{
    Warning,

    /// <summary>The build fails.</summary>
    Error,
}
