using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations.Schema;
using System.Globalization;
using System.Reflection;
using System.Text;
using CsCheck;
using F1Warehouse.Raw;
using Microsoft.EntityFrameworkCore;

namespace F1Warehouse.IntegrationTests.Loading.Properties;

/// <summary>Random rows for every dataset, with keys that are unique and have their parents.</summary>
internal static class RandomRows
{
    private const long MicrosecondsPerDay = 86_400_000_000;

    public static Gen<ImmutableDictionary<Dataset, ImmutableList<object?>[]>> OfAllDatasets { get; } =
        Dataset.All.Aggregate(
            Gen.Const(ImmutableDictionary<Dataset, ImmutableList<object?>[]>.Empty),
            (all, dataset) =>
                from tables in all
                from rows in RowsOf(dataset)
                select tables.Add(dataset, WithKeys(dataset, rows, tables)));

    /// <summary>A value as the data set writes it.</summary>
    public static string TextOf(object value) => value switch
    {
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture),
        TimeSpan { TotalMinutes: < 1 } lap => lap.ToString(@"s\.ffffff", CultureInfo.InvariantCulture),
        TimeSpan { TotalHours: < 1 } lap => lap.ToString(@"m\:ss\.ffffff", CultureInfo.InvariantCulture),
        TimeSpan lap => string.Create(CultureInfo.InvariantCulture, $"{(int)lap.TotalHours}:{lap:mm\\:ss\\.ffffff}"),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => (string)value,
    };

    private static Gen<ImmutableList<object?>[]> RowsOf(Dataset dataset)
    {
        var row = dataset.Columns.Aggregate(
            Gen.Const(ImmutableList<object?>.Empty),
            (cells, column) => from before in cells from cell in CellOf(column) select before.Add(cell));
        return row.Array[1, 12];
    }

    private static Gen<object?> CellOf(DatasetColumn column)
    {
        var value = ValueOf(column.ClrType);
        return column.IsNullable ? Gen.Frequency((1, Gen.Const<object?>(() => null)), (3, value)) : value;
    }

    private static Gen<object?> ValueOf(Type type) =>
        type == typeof(int) ? Gen.Int.Select(number => (object?)number)
        : type == typeof(string) ? Text
        : type == typeof(decimal) ? Gen.Select(Gen.Long, Gen.Int[0, 18], (digits, scale) => (object?)Scaled(digits, (byte)scale))
        : type == typeof(double) ? Gen.Double.Where(double.IsFinite).Select(number => (object?)number)
        : type == typeof(DateOnly) ? Gen.Int[0, DateOnly.MaxValue.DayNumber].Select(day => (object?)DateOnly.FromDayNumber(day))
        : type == typeof(TimeOnly) ? Gen.Long[0, MicrosecondsPerDay - 1].Select(time => (object?)new TimeOnly(time * 10))
        : type == typeof(TimeSpan) ? LapTime.Select(time => (object?)new TimeSpan(time * 10))
        : throw new NotSupportedException(type.Name);

    // Under a minute, under an hour, more.
    private static Gen<long> LapTime { get; } =
        Gen.OneOf(Gen.Long[0, 59_999_999], Gen.Long[0, 3_599_999_999], Gen.Long[0, 4 * MicrosecondsPerDay]);

    private static Gen<object?> Text { get; } =
        Gen.OneOf(
            Gen.String[Gen.Char["aZ09 ,;'\"\\N\r\n\t.é"], 1, 12],
            Gen.String,
            Gen.OneOf("\"", "\"\"", ",", "\n", "\r\n", "\\", "N", " ", "\\n", "🏁 chequered", "\ufeff"))
            // PostgreSQL stores no NUL, UTF-8 no half of a pair, and these two mean null.
            .Select(text => text.Replace("\0", "", StringComparison.Ordinal))
            .Where(text => text is not ("" or "\\N") && Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) == text)
            .Select(text => (object?)text);

    private static decimal Scaled(long digits, byte scale)
    {
        var magnitude = digits == long.MinValue ? long.MaxValue : Math.Abs(digits);
        return new decimal((int)magnitude, (int)(magnitude >> 32), 0, digits < 0 && magnitude != 0, scale);
    }

    private static ImmutableList<object?>[] WithKeys(
        Dataset dataset, ImmutableList<object?>[] rows, ImmutableDictionary<Dataset, ImmutableList<object?>[]> parents)
    {
        var keys = dataset.Entity.GetCustomAttribute<PrimaryKeyAttribute>()!.PropertyNames;
        var step = 1 + Math.Abs((int)(rows[0].OfType<int>().FirstOrDefault() % 1000));
        for (var field = 0; field < dataset.Columns.Count; field++)
        {
            var property = dataset.Entity.GetProperty(dataset.Columns[field].PropertyName)!;
            var parent = property.GetCustomAttribute<ReferencesAttribute>()?.Entity.GetCustomAttribute<TableAttribute>()!.Name;
            var parentRows = parent is null ? null : parents.Single(table => table.Key.Name == parent).Value;
            for (var row = 0; row < rows.Length; row++)
            {
                rows[row] = parentRows is not null ? rows[row].SetItem(field, parentRows[row % parentRows.Length][0])
                    : keys[^1] == property.Name ? rows[row].SetItem(field, (row - 3) * step)
                    : rows[row];
            }
        }

        return rows;
    }
}
