using F1Warehouse.Pipeline.Events;
using F1Warehouse.Pipeline.Loading.Fields;
using F1Warehouse.Pipeline.Loading.Reading;
using F1Warehouse.Pipeline.Loading.Sources;
using F1Warehouse.Pipeline.Sessions;
using F1Warehouse.Sql;
using Npgsql;

namespace F1Warehouse.Pipeline.Loading.Copying;

/// <summary>Sends records to their table over one connection, one range after the other.</summary>
internal sealed class TableCopy(NpgsqlConnection connection, string schema, IPipelineObserver observer)
{
    private const int BufferBytes = 128 << 10;
    private const long ProgressBytes = 1 << 20;

    private readonly BinaryRows rows = new(BufferBytes);

    public async Task RunAsync(FileRange range, CancellationToken cancellation)
    {
        var load = range.Load;
        var table = $"{Identifier.Quote(schema)}.{Identifier.Quote(load.Dataset.Name)}";
        var columns = string.Join(", ", load.Columns.Columns.Select(column => Identifier.Quote(column.Column.ColumnName)));
        // A table that this transaction made empty takes rows that need no later freezing, and no hint bits before. One that
        // others refer to cannot be made empty alone.
        var isFrozen = range.IsWhole && !load.Dataset.IsReferenced;
        await (isFrozen
            ? StrongLocks.BeginAsync(connection, $"truncate {table}", cancellation)
            : Statements.ExecuteAsync(connection, "begin", cancellation));
        // On failure the COPY stays open: its Dispose would end it as if it were whole, closing the connection cancels it.
        var copy = await connection.BeginRawBinaryCopyAsync(
            $"copy {table} ({columns}) from stdin with (format binary, freeze {isFrozen})", cancellation);
        // A server that stalls on its disk is no failure; whoever waits can cancel.
        (copy.ReadTimeout, copy.WriteTimeout) = (0, 0);
        await SendAsync(range, rows, copy, cancellation);
        await copy.DisposeAsync();
        await Statements.ExecuteAsync(connection, "commit", cancellation);
    }

    private async Task SendAsync(FileRange range, BinaryRows rows, Stream copy, CancellationToken cancellation)
    {
        var load = range.Load;
        var reported = (Rows: 0L, Bytes: 0L);
        HashingStream? hashing = null;
        using var encoder = new RecordEncoder(Open, range.Start, load.Columns, load.Faults, load.Referenced);
        rows.Clear();
        rows.WriteHeader();
        while (encoder.Fill(rows))
        {
            await copy.WriteAsync(rows.Written, cancellation);
            rows.Clear();
            if (encoder.BytesRead - reported.Bytes >= ProgressBytes)
            {
                Report(encoder.BytesRead);
            }
        }

        rows.WriteTrailer();
        await copy.WriteAsync(rows.Written, cancellation);
        Report(range.End - range.Start);
        load.Sha256 ??= hashing?.Sha256;

        Stream Open()
        {
            var csv = load.File.Open(range.Start, range.End);
            return range.IsWhole ? hashing = new HashingStream(csv) : csv;
        }

        void Report(long bytesRead)
        {
            load.Advance(encoder.Rows - reported.Rows, bytesRead - reported.Bytes);
            reported = (encoder.Rows, bytesRead);
            observer.On(new DatasetProgress(load.Dataset, load.Rows, load.BytesRead));
        }
    }
}
