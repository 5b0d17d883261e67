namespace F1Warehouse.Pipeline.Scripts;

/// <summary>A script and the search path it runs with.</summary>
internal sealed record PlannedScript(ScriptFile File, string SearchPath);
