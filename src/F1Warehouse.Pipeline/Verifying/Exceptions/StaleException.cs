namespace F1Warehouse.Pipeline.Verifying.Exceptions;

/// <summary>An exception that met nothing in the release that was audited.</summary>
/// <param name="Rule">Name of the rule.</param>
/// <param name="Key">The row that no longer breaks it.</param>
/// <param name="Reason">Why it was one.</param>
/// <param name="Source">Where it is said: the seed, or a user's file.</param>
public sealed record StaleException(string Rule, string Key, string Reason, string Source);
