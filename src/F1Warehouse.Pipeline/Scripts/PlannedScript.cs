namespace F1Warehouse.Pipeline.Scripts;

/// <summary>A script and how it runs.</summary>
/// <param name="File">The script.</param>
/// <param name="SearchPath">The search path it runs with.</param>
/// <param name="Rows">Of a seed: the CSV file that fills its table, in the same transaction; null = it is no seed.</param>
/// <param name="IsPatient">Whether it asks for locks as <see cref="Sessions.StrongLocks"/> does, because it changes what others read.</param>
public sealed record PlannedScript(ScriptFile File, string SearchPath, ScriptFile? Rows = null, bool IsPatient = false);
