namespace F1Warehouse.Pipeline.Errors;

/// <summary>Objects that are not ours stand in or on the schemas that publishing would retire.</summary>
public sealed class PublishBlockedException(string message, IReadOnlyList<string> objects) : PipelineException(message)
{
    /// <summary>The objects, each as "type identity": <c>view analysts.podiums</c>.</summary>
    public IReadOnlyList<string> Objects { get; } = objects;
}
