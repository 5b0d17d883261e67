namespace F1Warehouse.Pipeline.Errors;

/// <summary>Scripts do not compile; each finding has been told where it is.</summary>
public sealed class CompilationException(string message) : PipelineException(message);
