namespace F1Warehouse.Export;

/// <summary>A file that was written.</summary>
/// <param name="Relation">The relation, by its live name.</param>
/// <param name="Path">The file.</param>
/// <param name="Rows">Rows in it, the header left aside.</param>
public sealed record ExportedFile(string Relation, string Path, long Rows);
