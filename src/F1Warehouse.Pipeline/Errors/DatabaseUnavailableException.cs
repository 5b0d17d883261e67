namespace F1Warehouse.Pipeline.Errors;

/// <summary>The database cannot be reached, refused the login, lacks a privilege or went away.</summary>
public sealed class DatabaseUnavailableException(string message, Exception? cause = null) : PipelineException(message, cause)
{
    /// <summary>Whether a release may have gone live all the same.</summary>
    public bool IsOutcomeUnknown { get; init; }
}
