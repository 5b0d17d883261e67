namespace F1Warehouse.Pipeline.Scripts;

/// <summary>A script and the search path it runs with.</summary>
public sealed record PlannedScript(ScriptFile File, string SearchPath);
