using System.Globalization;
using F1Warehouse.Pipeline.Errors;
using Npgsql;
using SpreadCheetah;
using SpreadCheetah.Styling;

namespace F1Warehouse.Export;

/// <summary>Writes a relation as a workbook, row by row.</summary>
internal static class ExcelFile
{
    // The last of them is what a sheet can hold, with its header.
    private const int MostRows = 1_048_575;

    // A longer name is refused by Excel.
    private const int LongestSheetName = 31;

    /// <returns>How many rows were written.</returns>
    /// <exception cref="ConfigurationException">There are more rows than a sheet can hold.</exception>
    public static async Task<long> WriteAsync(NpgsqlConnection connection, ExportedRelation relation, Stream file, CancellationToken cancellation)
    {
        await using var workbook = await Spreadsheet.CreateNewAsync(file, cancellationToken: cancellation);
        var date = workbook.AddStyle(new Style { Format = NumberFormat.Custom("yyyy-mm-dd") });
        var moment = workbook.AddStyle(new Style { Format = NumberFormat.Custom("yyyy-mm-dd hh:mm:ss") });
        var time = workbook.AddStyle(new Style { Format = NumberFormat.Custom("[h]:mm:ss.000") });
        await workbook.StartWorksheetAsync(relation.Name[..Math.Min(relation.Name.Length, LongestSheetName)], token: cancellation);
        await using var command = new NpgsqlCommand(relation.Query, connection) { CommandTimeout = 0 };
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var cells = new StyledCell[reader.FieldCount];
        for (var column = 0; column < cells.Length; column++)
        {
            cells[column] = new StyledCell(reader.GetName(column), null);
        }

        await workbook.AddRowAsync(cells, cancellation);
        var rows = 0L;
        while (await reader.ReadAsync(cancellation))
        {
            if (++rows > MostRows)
            {
                throw new ConfigurationException($"{relation}: a sheet of Excel holds at most {MostRows.ToString("N0", CultureInfo.InvariantCulture)} rows; --format csv has no limit");
            }

            for (var column = 0; column < cells.Length; column++)
            {
                cells[column] = Cell(reader, column);
            }

            await workbook.AddRowAsync(cells, cancellation);
        }

        await workbook.FinishAsync(cancellation);
        return rows;

        StyledCell Cell(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? default : row.GetValue(column) switch
        {
            short number => new StyledCell(number, null),
            int number => new StyledCell(number, null),
            long number => new StyledCell(number, null),
            float number => new StyledCell(number, null),
            double number => new StyledCell(number, null),
            decimal number => new StyledCell(number, null),
            bool truth => new StyledCell(truth, null),
            DateOnly day => new StyledCell(day.ToDateTime(TimeOnly.MinValue), date),
            DateTime day when row.GetDataTypeName(column) == "date" => new StyledCell(day, date),
            DateTime at => new StyledCell(at, moment),
            // A time is a part of a day.
            TimeOnly at => new StyledCell(at.ToTimeSpan().TotalDays, time),
            TimeSpan span => new StyledCell(span.TotalDays, time),
            var other => new StyledCell(Convert.ToString(other, CultureInfo.InvariantCulture), null),
        };
    }
}
