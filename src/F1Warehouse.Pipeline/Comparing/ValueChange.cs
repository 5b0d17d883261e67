namespace F1Warehouse.Pipeline.Comparing;

/// <summary>A value that became another.</summary>
/// <param name="Key">The values of the row's key, with slashes.</param>
/// <param name="Old">As PostgreSQL writes it; null = null.</param>
/// <param name="New">As PostgreSQL writes it; null = null.</param>
public sealed record ValueChange(string Key, string? Old, string? New);
