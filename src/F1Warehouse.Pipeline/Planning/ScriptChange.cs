namespace F1Warehouse.Pipeline.Planning;

/// <summary>A script, rows of a seed or a rule against what the live release was made with.</summary>
/// <param name="Name">Its path below <c>database/</c>.</param>
/// <param name="Change">What became of it.</param>
/// <param name="Before">Its text then; null = there was none, or it is no longer known.</param>
/// <param name="Now">Its text now; null = there is none.</param>
public sealed record ScriptChange(string Name, InputChange Change, string? Before, string? Now);
