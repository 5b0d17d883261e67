using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Sessions;
using Npgsql;

namespace F1Warehouse.Pipeline.Releases;

/// <summary>Reads and writes <c>f1_warehouse.accepted_findings</c>.</summary>
public static class AcceptedFindings
{
    /// <summary>Where a user says what they accept, beside the data files or in their zip.</summary>
    public const string FileName = "exceptions.csv";

    /// <summary>The insert of one of them: $1 release, $2 rule, $3 row, $4 reason, $5 evidence, $6 source, $7 system user.</summary>
    public const string Insert =
        """
        insert into f1_warehouse.accepted_findings (release_id, rule, row_key, reason, evidence, source, accepted_by)
        values ($1, $2, $3, $4, $5, $6, concat_ws(', ', 'database user ' || current_user, 'system user ' || $7::text))
        """;

    /// <summary>What is accepted of a release; none in books of a version that knew none.</summary>
    public static async Task<IReadOnlyList<AcceptedFinding>> ReadAsync(NpgsqlDataSource database, long release, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var exists = await Statements.ReadAsync(
            connection, "select to_regclass('f1_warehouse.accepted_findings') is not null", row => row.GetBoolean(0), cancellation);
        return exists[0] ? await ReadAsync(connection, release, cancellation) : [];
    }

    /// <exception cref="ConfigurationException">The books are of a version that knew none.</exception>
    internal static async Task<List<AcceptedFinding>> ReadAsync(NpgsqlConnection connection, long release, CancellationToken cancellation)
    {
        try
        {
            return await Statements.ReadAsync(
                connection,
                """
                select rule, row_key, reason, evidence, source, rows, accepted_by
                from f1_warehouse.accepted_findings where release_id = $1 order by accepted_finding_id
                """,
                row => new AcceptedFinding(row.GetString(0), Text(row, 1), Text(row, 2), Text(row, 3), row.GetString(4))
                {
                    Rows = row.IsDBNull(5) ? null : row.GetInt64(5),
                    By = row.GetString(6),
                },
                cancellation,
                release);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.UndefinedTable)
        {
            throw Outdated(e);
        }
    }

    /// <summary>Notes what is accepted of a new release.</summary>
    /// <exception cref="ConfigurationException">The books are of a version that knew none.</exception>
    internal static Task RecordAsync(PipelineContext context, long release, IReadOnlyList<AcceptedFinding> findings, CancellationToken cancellation) =>
        findings.Count == 0 ? Task.CompletedTask : WriteAsync(context, Inserts(context, release, findings), cancellation);

    /// <summary>Notes what a caller accepts for one run, in place of what was said for an earlier one of the same rules.</summary>
    /// <exception cref="ConfigurationException">The books are of a version that knew none.</exception>
    internal static Task ReplaceAsync(
        PipelineContext context, long release, IEnumerable<string> rules, IReadOnlyList<AcceptedFinding> findings, CancellationToken cancellation) =>
        WriteAsync(
            context,
            [
                Statements.With("delete from f1_warehouse.accepted_findings where release_id = $1 and row_key is null and rule = any($2)", release, rules.ToArray()),
                .. Inserts(context, release, findings),
            ],
            cancellation);

    /// <summary>A statement that notes how many rows each of them met, for a batch.</summary>
    internal static NpgsqlBatchCommand NoteRows(long release, IReadOnlyList<AcceptedFinding> findings) => Statements.With(
        """
        update f1_warehouse.accepted_findings a set rows = met.rows from unnest($2, $3, $4) as met (rule, row_key, rows)
        where a.release_id = $1 and a.rule = met.rule and a.row_key is not distinct from met.row_key
        """,
        release,
        findings.Select(finding => finding.Rule).ToArray(),
        findings.Select(finding => finding.Key).ToArray(),
        findings.Select(finding => finding.Rows!.Value).ToArray());

    private static IEnumerable<NpgsqlBatchCommand> Inserts(PipelineContext context, long release, IEnumerable<AcceptedFinding> findings) =>
        findings.Select(finding => Statements.With(
            Insert, release, finding.Rule, Or(finding.Key), Or(finding.Reason), Or(finding.Evidence), finding.Source, Or(context.Caller)));

    private static async Task WriteAsync(PipelineContext context, IEnumerable<NpgsqlBatchCommand> commands, CancellationToken cancellation)
    {
        await using var batch = context.Database.CreateBatch();
        foreach (var command in commands)
        {
            batch.BatchCommands.Add(command);
        }

        try
        {
            await batch.ExecuteNonQueryAsync(cancellation);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.UndefinedTable)
        {
            throw Outdated(e);
        }
    }

    private static ConfigurationException Outdated(PostgresException cause) =>
        new("the books of this database are of an earlier version: run migrate first", cause);

    private static string? Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static object Or(string? text) => text is null ? DBNull.Value : text;
}
