namespace F1Warehouse.Raw;

/// <summary>One column of a dataset, from the file's header to the table.</summary>
/// <param name="CsvHeader">The header in the CSV file, for example <c>raceId</c>.</param>
/// <param name="PropertyName">The property of the entity, for example <c>RaceId</c>.</param>
/// <param name="ColumnName">The column of the raw table, for example <c>race_id</c>.</param>
/// <param name="ClrType">The type of the values, never a <see cref="Nullable{T}"/>.</param>
/// <param name="IsNullable">Whether <c>\N</c> or an empty field is accepted.</param>
/// <param name="IsOptional">Whether there are editions of the data set without this column.</param>
/// <param name="IsUtc">Whether it is a time of day in UTC.</param>
/// <param name="References">The entity whose key it holds; null = it is no foreign key.</param>
public sealed record DatasetColumn(
    string CsvHeader, string PropertyName, string ColumnName, Type ClrType, bool IsNullable, bool IsOptional, bool IsUtc, Type? References);
