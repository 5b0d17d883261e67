using System.Globalization;
using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Scripts;
using F1Warehouse.Pipeline.Sessions;
using F1Warehouse.Pipeline.Verifying.Exceptions;
using F1Warehouse.Sql;
using Npgsql;

namespace F1Warehouse.Pipeline.Verifying;

/// <summary>
/// Keeps the failing rows of a run in the audit schema, one table per broken rule, in place of what earlier runs left there.
/// The query itself never runs where it could write: its table is made "with no data", and filled with what a read-only
/// transaction sends.
/// </summary>
internal sealed class FailureStore(PipelineContext context, AuditTarget target, ExceptionBook exceptions)
{
    private const int MostBytes = 63;

    private readonly string schema = Identifier.Quote(context.Schemas.Audit);

    /// <param name="run">The run, with its number.</param>
    /// <param name="queries">The queries that ran.</param>
    /// <param name="cancellation">Leaves the earlier tables as they were.</param>
    /// <exception cref="ConfigurationException">PostgreSQL cannot keep the rows, or others depend on an earlier table.</exception>
    public async Task StoreAsync(VerificationRun run, IReadOnlyList<VerificationQuery> queries, CancellationToken cancellation)
    {
        await using var connection = await context.Database.OpenConnectionAsync(cancellation);
        try
        {
            await PrepareAsync(connection, run, cancellation);
            await target.EnterAsync(connection, readOnly: false, cancellation);
            foreach (var result in run.Results.Where(result => result.StoredIn is not null))
            {
                var query = Sifted(queries.Single(query => query.Name == result.Name));
                await CreateAsync(connection, run, result, query, cancellation);
                await FillAsync(connection, result.Name, query, cancellation);
            }

            await Statements.ExecuteAsync(connection, "commit", cancellation);
        }
        catch (PostgresException e) when (!ServerFailure.IsServersFault(e))
        {
            throw new ConfigurationException(
                $"the failing rows cannot be stored in {context.Schemas.Audit}: {ScriptErrors.Describe(e)}", e);
        }
    }

    // Known and accepted rows are left out, as they are of what is counted.
    private string Sifted(VerificationQuery query)
    {
        var text = query.Statement.Text;
        var keys = exceptions.SieveOf(query.Rule).Keys;
        return keys.Count == 0
            ? text
            : $"select * from (\n{text}\n) as found where {RowKey.Expression(query.Rule.Key)} <> all ({SqlLiteral.Of(keys)})";
    }

    private async Task PrepareAsync(NpgsqlConnection connection, VerificationRun run, CancellationToken cancellation)
    {
        await Statements.ExecuteAllAsync(
            connection,
            [
                // An audit of the live release takes no run lock, so that two may come here at once. Held to the end of the session.
                "select pg_advisory_lock(hashtext('f1_warehouse.audit'))",
                $"select f1_warehouse.make_schema('{context.Schemas.BaseName}', '{context.Schemas.Audit}')",
            ],
            cancellation);
        var drops = await Statements.ReadAsync(
            connection,
            """
            select format('drop table %I.%I', $1, relname) from pg_class
            where relnamespace = to_regnamespace($1) and relkind = 'r' and (relname = any($2) or ($3 and relname like 'assert\_%'))
            """,
            row => row.GetString(0),
            cancellation,
            context.Schemas.Audit, run.Results.Select(result => result.Name).ToArray(), run.IsComplete);
        await StrongLocks.BeginDropAsync(connection, drops, cancellation);
    }

    private async Task CreateAsync(
        NpgsqlConnection connection, VerificationRun run, VerificationResult result, string query, CancellationToken cancellation)
    {
        var table = $"{schema}.{Identifier.Quote(result.Name)}";
        var columns = string.Join(", ", Distinct(result.FirstRows.Columns).Select(Identifier.Quote));
        var comment = string.Create(CultureInfo.InvariantCulture,
            $"{result.FailingRows} rows that break the rule in release {run.ReleaseId} ({run.Target}), by verification run {run.RunId} of {run.StartedAt:yyyy-MM-dd HH:mm:ss} UTC");
        await Statements.ExecuteAllAsync(
            connection,
            [$"create table {table} {(columns.Length == 0 ? "" : $"({columns})")} as {query}\nwith no data", $"comment on table {table} is '{comment}'"],
            cancellation);
    }

    private async Task FillAsync(NpgsqlConnection connection, string table, string query, CancellationToken cancellation)
    {
        await using var reading = await context.Database.OpenConnectionAsync(cancellation);
        await using var transaction = await reading.BeginTransactionAsync(cancellation);
        await target.EnterAsync(reading, readOnly: true, cancellation);
        await using var rows = await reading.BeginRawBinaryCopyAsync($"copy ({query}\n) to stdout (format binary)", cancellation);
        await using var copy = await connection.BeginRawBinaryCopyAsync($"copy {schema}.{Identifier.Quote(table)} from stdin (format binary)", cancellation);
        await rows.CopyToAsync(copy, cancellation);
    }

    // A query may return two columns of one name; a table may not.
    private static IEnumerable<string> Distinct(IReadOnlyList<string> columns) =>
        columns.Select((name, i) => columns.Take(i).Contains(name) ? $"{name[..Math.Min(name.Length, MostBytes - 4)]}_{i + 1}" : name);
}
