namespace F1Warehouse.Pipeline.Errors;

/// <summary>The caller asked for something that cannot be: a wrong name, a missing folder, a stage out of order.</summary>
public sealed class ConfigurationException(string message, Exception? cause = null) : PipelineException(message, cause);
