namespace F1Warehouse.Pipeline.Scripts.Seeds;

/// <summary>A record of a small CSV text.</summary>
/// <param name="First">The line it begins in, from 1.</param>
/// <param name="Last">The line it ends in: a later one where a quoted field holds line ends.</param>
/// <param name="Fields">At least one.</param>
/// <param name="IsClosed">Whether every quote that was opened is closed.</param>
internal sealed record CsvLine(int First, int Last, IReadOnlyList<CsvField> Fields, bool IsClosed);
