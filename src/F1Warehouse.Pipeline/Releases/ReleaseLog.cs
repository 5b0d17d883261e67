using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Events;
using F1Warehouse.Pipeline.Layers;
using F1Warehouse.Pipeline.Sessions;
using Npgsql;

namespace F1Warehouse.Pipeline.Releases;

/// <summary>The releases of one base schema in the books of <c>f1_warehouse</c>.</summary>
internal sealed class ReleaseLog(NpgsqlDataSource database, WarehouseSchemas schemas)
{
    private const string Candidates = "('started', 'loaded', 'modeled', 'verified')";

    /// <summary>Opens a new release; a candidate that was left behind becomes abandoned.</summary>
    /// <param name="source">Where its files are read.</param>
    /// <param name="isSynthetic">Whether they are the made-up sample.</param>
    /// <param name="isDistributed">Whether its tables are spread over several nodes.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<long> StartAsync(string source, bool isSynthetic, bool isDistributed, CancellationToken cancellation)
    {
        try
        {
            return await NoteAsync(source, isSynthetic, isDistributed, cancellation);
        }
        catch (PostgresException late) when (late is { SqlState: PostgresErrorCodes.UniqueViolation, TableName: "releases" })
        {
            // Of a run that was killed the server may still have been at this very statement. It has ended now, and its release is abandoned like any other.
            return await NoteAsync(source, isSynthetic, isDistributed, cancellation);
        }
    }

    /// <summary>Notes the files of a release and that its raw tables are complete.</summary>
    public async Task CompleteLoadAsync(long release, IReadOnlyList<LoadedFile> files, CancellationToken cancellation)
    {
        await using var batch = database.CreateBatch();
        foreach (var file in files)
        {
            batch.BatchCommands.Add(Statements.With(
                """
                insert into f1_warehouse.loaded_files (release_id, dataset, path, sha256, bytes, rows, milliseconds)
                values ($1, $2, $3, $4, $5, $6, $7)
                """,
                release, file.Dataset.Name, file.Path, file.Sha256, file.Bytes, file.Rows, (int)file.Elapsed.TotalMilliseconds));
        }

        batch.BatchCommands.Add(Advance(release, ReleaseState.Loaded));
        await batch.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Notes how far a release came.</summary>
    public async Task AdvanceAsync(long release, ReleaseState state, CancellationToken cancellation)
    {
        await using var batch = database.CreateBatch();
        batch.BatchCommands.Add(Advance(release, state));
        await batch.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Puts down what the candidate is before its rules are checked: a publish proves that it is still that.</summary>
    public Task BeginAuditAsync(long release, CancellationToken cancellation) => ReleaseRefusal.ExplainAsync(async () =>
    {
        await using var batch = database.CreateBatch();
        batch.Timeout = 0;
        batch.BatchCommands.Add(Advance(release, ReleaseState.Modeled));
        batch.BatchCommands.Add(Statements.With("select f1_warehouse.record_state($1)", release));
        await batch.ExecuteNonQueryAsync(cancellation);
    });

    /// <summary>The candidate that has come at least as far as <paramref name="needed"/>.</summary>
    /// <exception cref="ConfigurationException">There is none; the message names the stage to run first.</exception>
    public async Task<Release> RequireCandidateAsync(ReleaseState needed, Stage missing, CancellationToken cancellation)
    {
        var candidate = (await ReadAsync(cancellation)).Candidate;
        return candidate is not null && candidate.State >= needed
            ? candidate
            : throw new ConfigurationException(
                $"base schema '{schemas.BaseName}' has no candidate that is {needed.ToStoredName()}: run {missing.ToStoredName()} first");
    }

    /// <summary>The live release and the candidate.</summary>
    /// <exception cref="ConfigurationException">The database was never migrated.</exception>
    public async Task<WarehouseStatus> ReadAsync(CancellationToken cancellation)
    {
        var sql =
            $"""
            select release_id, state, started_at, published_at, source, is_synthetic, is_distributed,
                   (select coalesce(sum(rows), 0)::bigint from f1_warehouse.loaded_files f where f.release_id = r.release_id)
            from f1_warehouse.releases r
            where base_schema = $1 and place is not null
            """;
        var releases = await ReleaseRefusal.ExplainAsync(() => Statements.ReadAsync(
            database,
            sql,
            row => new Release(
                row.GetInt64(0), Enum.Parse<ReleaseState>(row.GetString(1), ignoreCase: true), row.GetDateTime(2),
                row.IsDBNull(3) ? null : row.GetDateTime(3), row.GetString(4), row.GetInt64(7))
            {
                IsSynthetic = row.GetBoolean(5),
                IsDistributed = row.GetBoolean(6),
            },
            cancellation,
            schemas.BaseName));
        return new WarehouseStatus(
            releases.SingleOrDefault(release => release.State == ReleaseState.Live),
            releases.SingleOrDefault(release => release.State < ReleaseState.Live))
        {
            Kept = [.. releases.Where(release => release.State == ReleaseState.Retired).OrderByDescending(release => release.ReleaseId)],
        };
    }

    /// <summary>A command that notes how far a release came, for a batch.</summary>
    public static NpgsqlBatchCommand Advance(long release, ReleaseState state) =>
        Statements.With(
            """
            update f1_warehouse.releases
            set state = $1,
                complete_at = case $1 when 'modeled' then coalesce(complete_at, pg_current_xact_id()) when 'verified' then complete_at end
            where release_id = $2
            """, state.ToStoredName(), release);

    private async Task<long> NoteAsync(string source, bool isSynthetic, bool isDistributed, CancellationToken cancellation)
    {
        await using var batch = database.CreateBatch();
        batch.BatchCommands.Add(Statements.With(
            $"update f1_warehouse.releases set state = 'abandoned', place = null where base_schema = $1 and state in {Candidates}", schemas.BaseName));
        batch.BatchCommands.Add(Statements.With(
            "insert into f1_warehouse.releases (base_schema, state, source, is_synthetic, is_distributed, place) values ($1, 'started', $2, $3, $4, '__next') returning release_id",
            schemas.BaseName, source, isSynthetic, isDistributed));
        return (long)(await batch.ExecuteScalarAsync(cancellation))!;
    }
}
