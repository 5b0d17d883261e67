namespace F1Warehouse.Pipeline.Loading.Keys;

/// <summary>A primary or foreign key of a raw table.</summary>
/// <param name="Table">The table that has it.</param>
/// <param name="Name">The constraint's name.</param>
/// <param name="Parent">The referenced table; null for a primary key.</param>
/// <param name="Columns">The table's columns, in the key's order.</param>
/// <param name="Definition">As PostgreSQL writes it: <c>PRIMARY KEY (race_id)</c>.</param>
internal sealed record TableKey(string Table, string Name, string? Parent, IReadOnlyList<string> Columns, string Definition);
