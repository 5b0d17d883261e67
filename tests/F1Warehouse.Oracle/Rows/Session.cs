namespace F1Warehouse.Oracle.Rows;

/// <summary>A session of a weekend; null = not recorded.</summary>
internal readonly record struct Session(DateOnly? Date, TimeSpan? Time);
