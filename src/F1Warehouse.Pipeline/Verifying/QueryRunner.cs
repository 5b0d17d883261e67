using System.Diagnostics;
using F1Warehouse.Pipeline.Scripts;
using F1Warehouse.Pipeline.Sessions;
using Npgsql;

namespace F1Warehouse.Pipeline.Verifying;

/// <summary>Runs one verification query, read only, over what is audited.</summary>
internal sealed class QueryRunner(NpgsqlDataSource database, AuditTarget target)
{
    /// <summary>How many failing rows are shown.</summary>
    public const int ShownRows = 5;

    /// <returns>What it found; a query that PostgreSQL refuses is a result as well.</returns>
    public async Task<VerificationResult> RunAsync(VerificationQuery query, CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await target.EnterAsync(transaction, readOnly: true, cancellation);
        try
        {
            // Values as PostgreSQL writes them: they are shown, never calculated with.
            await using var command = new NpgsqlCommand(query.Statement.Text, connection, transaction) { CommandTimeout = 0, AllResultTypesAreUnknown = true };
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            var (count, first) = await ReadAsync(reader, cancellation);
            return new VerificationResult(query.Rule, query.Rule.Judge(count), count, first, Stopwatch.GetElapsedTime(started));
        }
        catch (PostgresException e) when (!ServerFailure.IsServersFault(e))
        {
            return new VerificationResult(query.Rule, VerificationStatus.Error, 0, FailingRows.None, Stopwatch.GetElapsedTime(started))
            {
                Error = ScriptErrors.Place(query.File, query.Statement, e),
            };
        }
    }

    private static async Task<(long Count, FailingRows First)> ReadAsync(NpgsqlDataReader reader, CancellationToken cancellation)
    {
        string[] columns = [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
        var first = new List<IReadOnlyList<string?>>();
        var count = 0L;
        while (await reader.ReadAsync(cancellation))
        {
            if (count++ < ShownRows)
            {
                first.Add([.. columns.Select((_, i) => reader.IsDBNull(i) ? null : reader.GetString(i))]);
            }
        }

        return (count, new FailingRows(columns, first));
    }
}
