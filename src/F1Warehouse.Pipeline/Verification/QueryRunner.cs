using System.Diagnostics;
using System.Globalization;
using F1Warehouse.Pipeline.Releases;
using F1Warehouse.Pipeline.Scripts;
using Npgsql;

namespace F1Warehouse.Pipeline.Verification;

/// <summary>Runs one verification query, read only, over one set of schemas.</summary>
internal sealed class QueryRunner(NpgsqlDataSource database, WarehouseSchemas schemas, long release)
{
    /// <summary>How many failing rows are shown.</summary>
    public const int ShownRows = 5;

    /// <exception cref="ScriptException">PostgreSQL refused the query.</exception>
    public async Task<VerificationResult> RunAsync(VerificationQuery query, CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await using var batch = new NpgsqlBatch(connection, transaction) { Timeout = 0 };
        batch.BatchCommands.Add(new NpgsqlBatchCommand("set transaction read only"));
        batch.BatchCommands.Add(ReleaseLog.Command(
            "select set_config('search_path', $1, true), set_config('f1_warehouse.release_id', $2, true)",
            $"{schemas.SearchPath()}, f1_warehouse", release.ToString(CultureInfo.InvariantCulture)));
        batch.BatchCommands.Add(new NpgsqlBatchCommand(query.Statement.Text));
        try
        {
            await using var reader = await batch.ExecuteReaderAsync(cancellation);
            await reader.NextResultAsync(cancellation);
            var (count, first) = await ReadAsync(reader, cancellation);
            return new VerificationResult(query.Name, query.Severity, count, first, Stopwatch.GetElapsedTime(started));
        }
        catch (PostgresException e) when (!ServerFailure.IsServersFault(e))
        {
            throw ScriptErrors.Place(query.File, query.Statement, e);
        }
    }

    private static async Task<(long Count, List<string> First)> ReadAsync(NpgsqlDataReader reader, CancellationToken cancellation)
    {
        var first = new List<string>();
        var count = 0L;
        while (await reader.ReadAsync(cancellation))
        {
            if (count++ < ShownRows)
            {
                first.Add(string.Join(", ", Enumerable.Range(0, reader.FieldCount).Select(i =>
                    string.Create(CultureInfo.InvariantCulture, $"{reader.GetName(i)}={(reader.IsDBNull(i) ? "null" : reader.GetValue(i))}"))));
            }
        }

        return (count, first);
    }
}
