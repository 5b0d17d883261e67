namespace F1Warehouse.Pipeline.Modeling;

/// <summary>A part of the model stage: the statistics of a raw table, or a model script.</summary>
/// <param name="Title">The relation that it is for.</param>
/// <param name="Text">Its SQL.</param>
/// <param name="RunAsync">Runs it on a connection of its own.</param>
internal sealed record ModelStep(string Title, string Text, Func<CancellationToken, Task> RunAsync);
