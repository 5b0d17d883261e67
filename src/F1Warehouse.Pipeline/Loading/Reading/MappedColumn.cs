using F1Warehouse.Pipeline.Loading.Fields;
using F1Warehouse.Raw;

namespace F1Warehouse.Pipeline.Loading.Reading;

/// <summary>A column and the field that fills it.</summary>
/// <param name="Column">The column.</param>
/// <param name="Format">Checks and encodes its values.</param>
/// <param name="Field">The field's index in a record.</param>
public sealed record MappedColumn(DatasetColumn Column, FieldFormat Format, int Field)
{
    private readonly bool isNullableText = Column.IsNullable && Column.ClrType == typeof(string);

    /// <summary>Whether a text that the column could hold may mean that there is none.</summary>
    internal bool MayBeNullWord(ReadOnlySpan<byte> text) => isNullableText && Tolerance.IsNullWord(text);
}
