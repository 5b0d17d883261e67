namespace F1Warehouse.Compiler.Catalog;

/// <summary>A column of a compiled relation.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">As PostgreSQL writes it: <c>numeric(5,2)</c>.</param>
/// <param name="IsNullable">Whether it may be null, as far as a constraint says.</param>
/// <param name="Comment">Null = none.</param>
internal sealed record CompiledColumn(string Name, string Type, bool IsNullable, string? Comment);
