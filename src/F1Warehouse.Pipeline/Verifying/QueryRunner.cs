using System.Diagnostics;
using System.Globalization;
using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Scripts;
using F1Warehouse.Pipeline.Sessions;
using F1Warehouse.Pipeline.Verifying.Exceptions;
using F1Warehouse.Sql;
using Npgsql;

namespace F1Warehouse.Pipeline.Verifying;

/// <summary>Runs one verification query, read only, over what is audited.</summary>
internal sealed class QueryRunner(NpgsqlDataSource database, AuditTarget target, ExceptionBook exceptions)
{
    /// <summary>How many failing rows are shown.</summary>
    public const int ShownRows = 5;

    /// <returns>What it found; a query that PostgreSQL refuses is a result as well.</returns>
    /// <exception cref="ConfigurationException">The rule's key names no column of its query.</exception>
    public async Task<VerificationResult> RunAsync(VerificationQuery query, CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await target.EnterAsync(connection, readOnly: true, cancellation);
        try
        {
            var sieve = exceptions.SieveOf(query.Rule);
            var (failing, first) = await ReadAsync(connection, query, sieve, cancellation);
            var status = query.Rule.Judge(failing, failing == 0 ? [] : await WholesAsync(connection, query, cancellation));
            return new VerificationResult(query.Rule, status, failing, first, Stopwatch.GetElapsedTime(started))
            {
                KnownRows = sieve.KnownRows,
                Accepted = sieve.Accepted,
                Stale = [.. sieve.Stale(query.Name)],
            };
        }
        // It is us who made the session read only: a query that writes is at fault itself.
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.ReadOnlySqlTransaction || !ServerFailure.IsServersFault(e))
        {
            return CouldNotRun(ScriptErrors.Place(query.File, query.Statement, e));
        }
        catch (ScriptException e)
        {
            return CouldNotRun(e);
        }

        VerificationResult CouldNotRun(ScriptException error) =>
            new(query.Rule, VerificationStatus.Error, 0, FailingRows.None, Stopwatch.GetElapsedTime(started)) { Error = error };
    }

    private static async Task<(long Failing, FailingRows First)> ReadAsync(
        NpgsqlConnection connection, VerificationQuery query, RowSieve sieve, CancellationToken cancellation)
    {
        // Values as PostgreSQL writes them: they are shown and compared, never calculated with.
        await using var command = new NpgsqlCommand(query.Statement.Text, connection) { CommandTimeout = 0, AllResultTypesAreUnknown = true };
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        string[] columns = [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
        int[] key = [.. query.Rule.Key.Select(column => Array.IndexOf(columns, column.Text) is >= 0 and var at ? at : throw NoColumn(query, column))];
        var first = new List<IReadOnlyList<string?>>();
        var failing = 0L;
        while (await reader.ReadAsync(cancellation))
        {
            if ((sieve.IsEmpty || !sieve.Holds(RowKey.Of(key.Select(Value)))) && failing++ < ShownRows)
            {
                first.Add([.. columns.Select((_, i) => Value(i))]);
            }
        }

        return (failing, new FailingRows(columns, first));

        string? Value(int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
    }

    private static async Task<Dictionary<string, long>> WholesAsync(NpgsqlConnection connection, VerificationQuery query, CancellationToken cancellation)
    {
        var rows = new Dictionary<string, long>();
        foreach (var (relation, place) in query.Rule.Wholes)
        {
            try
            {
                rows.Add(relation, (await Statements.ReadAsync(
                    connection, $"select count(*) from {Identifier.Quote(relation)}", row => row.GetInt64(0), cancellation))[0]);
            }
            catch (PostgresException e) when (!ServerFailure.IsServersFault(e))
            {
                throw new ScriptException(query.File.Path, place.Line, place.Column, e.SqlState, ScriptErrors.Describe(e), e);
            }
        }

        return rows;
    }

    private static ConfigurationException NoColumn(VerificationQuery query, Rules.HeaderName column) => new(string.Create(
        CultureInfo.InvariantCulture, $"{query.File.Path}({column.Place.Line}): key '{column.Text}': the query returns no such column"));
}
