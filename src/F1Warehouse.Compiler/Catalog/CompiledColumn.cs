namespace F1Warehouse.Compiler.Catalog;

/// <summary>A column of a compiled relation.</summary>
/// <param name="Number">As the catalogs number it, from 1; a dropped column leaves a gap.</param>
/// <param name="Name">Its name.</param>
/// <param name="Type">As PostgreSQL writes it: <c>numeric(5,2)</c>.</param>
/// <param name="IsNullable">Whether it may be null, as far as a constraint says.</param>
/// <param name="Comment">Null = none.</param>
/// <param name="From">What it comes from; null where PostgreSQL cannot tell.</param>
internal sealed record CompiledColumn(int Number, string Name, string Type, bool IsNullable, string? Comment, IReadOnlyList<Origin>? From = null);
