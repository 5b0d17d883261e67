using F1Warehouse.Pipeline.Loading.Fields;
using F1Warehouse.Raw;

namespace F1Warehouse.Pipeline.Loading.Reading;

/// <summary>A column and the field that fills it.</summary>
/// <param name="Column">The column.</param>
/// <param name="Format">Checks and encodes its values.</param>
/// <param name="Field">The field's index in a record.</param>
public sealed record MappedColumn(DatasetColumn Column, FieldFormat Format, int Field);
