namespace F1Warehouse.Pipeline.Errors;

/// <summary>Publishing would lose something of somebody's, or many rows; or those it waits for do not end.</summary>
public sealed class PublishBlockedException(string message, IReadOnlyList<string> objects) : PipelineException(message)
{
    /// <summary>What was found, each in a line: <c>table analysts.podiums</c>, a change, a loss, a session.</summary>
    public IReadOnlyList<string> Objects { get; } = objects;
}
