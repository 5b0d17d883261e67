using System.Text;
using Npgsql;

namespace F1Warehouse.Export;

/// <summary>Writes a relation as CSV: what the server sends goes into the file.</summary>
internal static class CsvFile
{
    private const int BufferSize = 1 << 16;

    /// <returns>How many rows were written.</returns>
    public static async Task<long> WriteAsync(NpgsqlConnection connection, ExportedRelation relation, Stream file, CancellationToken cancellation)
    {
        await using var writer = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), BufferSize, leaveOpen: true);
        using var rows = await connection.BeginTextExportAsync($"copy ({relation.Query}) to stdout (format csv, header)", cancellation);
        var buffer = new char[BufferSize];
        var (lines, isQuoted) = (0L, false);
        for (int read; (read = await rows.ReadAsync(buffer, cancellation)) > 0;)
        {
            foreach (var character in buffer.AsSpan(0, read))
            {
                // A line end within quotes is part of a value.
                isQuoted ^= character == '"';
                lines += character == '\n' && !isQuoted ? 1 : 0;
            }

            await writer.WriteAsync(buffer.AsMemory(0, read), cancellation);
        }

        return lines - 1;
    }
}
