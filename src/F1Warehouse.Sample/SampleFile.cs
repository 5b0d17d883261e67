using System.Globalization;
using CsvHelper;
using F1Warehouse.Raw;
using F1Warehouse.Raw.Entities;

namespace F1Warehouse.Sample;

/// <summary>Writes one dataset in the exact form of the real file.</summary>
internal static class SampleFile
{
    private static readonly CsvWriterOptions Form = CsvWriterOptions.Default with { NewLine = "\n", NullValue = @"\N" };

    // The real files quote either every text, date and time, or (these) none.
    private static readonly Type[] Unquoted =
    [
        typeof(Result), typeof(SprintResult), typeof(Qualifying), typeof(PitStop),
        typeof(DriverStanding), typeof(ConstructorStanding), typeof(ConstructorResult),
    ];

    public static async Task WriteAsync(string folder, Dataset dataset, IEnumerable<RawRow> rows, CancellationToken cancellation)
    {
        var quoting = Unquoted.Contains(dataset.Entity) ? CsvQuoting.WhenNeeded : CsvQuoting.Always;
        var columns = dataset.Columns.Select(column => dataset.Entity.GetProperty(column.PropertyName)!).ToList();

        await using var csv = CsvWriter.ToFile(Path.Combine(folder, dataset.FileName), Form);
        foreach (var column in dataset.Columns)
        {
            csv.WriteField(column.CsvHeader);
        }

        await csv.EndRecordAsync(cancellation);
        foreach (var row in rows)
        {
            foreach (var value in columns.Select(column => column.GetValue(row)))
            {
                csv.WriteField(Text(value), value is null or int or decimal or double ? CsvQuoting.WhenNeeded : quoting);
            }

            await csv.EndRecordAsync(cancellation);
        }
    }

    private static string? Text(object? value) => value switch
    {
        null => null,
        string text => text,
        TimeSpan time => RaceClock.Text(time),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm:ss", CultureInfo.InvariantCulture),
        decimal number => number.ToString("0.###", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}
