using System.Globalization;
using F1Warehouse.Pipeline;
using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Layers;
using F1Warehouse.Pipeline.Releases;
using F1Warehouse.Pipeline.Sessions;
using Npgsql;

namespace F1Warehouse.Site.Snapshots;

/// <summary>
/// One release as it stands at one moment, with the search path of that release, so that every figure of a site is of the same state
/// and no query names a schema.
/// </summary>
internal sealed class WarehouseSnapshot : IAsyncDisposable
{
    private readonly ReadSnapshot session;

    private WarehouseSnapshot(ReadSnapshot session, WarehouseSchemas schemas, long release) =>
        (this.session, Schemas, ReleaseId) = (session, schemas, release);

    public NpgsqlConnection Connection => session.Connection;

    /// <summary>Where the release stands.</summary>
    public WarehouseSchemas Schemas { get; }

    public long ReleaseId { get; }

    /// <exception cref="ConfigurationException">There is no such release, or its models were never built.</exception>
    public static async Task<WarehouseSnapshot> OpenAsync(PipelineContext context, bool candidate, CancellationToken cancellation)
    {
        var schemas = candidate ? context.Schemas.Candidate : context.Schemas.Live;
        var session = await ReadSnapshot.OpenAsync(context.Database, [schemas.Raw], cancellation);
        try
        {
            var place = candidate
                ? await ReleasePlace.CandidateAsync(session.Connection, schemas, cancellation)
                : await ReleasePlace.LiveAsync(session.Connection, schemas, cancellation);
            return await EnterAsync(session, schemas, (place ?? throw Nothing(schemas, candidate)).ReleaseId, cancellation);
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }

    /// <summary>The same state by a second session, so that two queries run at once.</summary>
    public async Task<WarehouseSnapshot> BesideAsync(PipelineContext context, CancellationToken cancellation)
    {
        var id = (await Statements.ReadAsync(Connection, "select pg_export_snapshot()", row => row.GetString(0), cancellation))[0];
        var beside = await ReadSnapshot.OpenAsync(context.Database, [Schemas.Raw], cancellation);
        try
        {
            await Statements.ExecuteAsync(beside.Connection, $"set transaction snapshot '{id}'", cancellation);
            return await EnterAsync(beside, Schemas, ReleaseId, cancellation);
        }
        catch
        {
            await beside.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => session.DisposeAsync();

    private static async Task<WarehouseSnapshot> EnterAsync(ReadSnapshot session, WarehouseSchemas schemas, long release, CancellationToken cancellation)
    {
        await Statements.ReadAsync(
            session.Connection,
            "select set_config('search_path', $1, true), set_config('f1_warehouse.release_id', $2, true), set_config('f1_warehouse.base_schema', $3, true)",
            row => row.GetString(0), cancellation,
            $"{schemas.SearchPath()}, {WarehouseSchemas.Metadata}", release.ToString(CultureInfo.InvariantCulture), schemas.BaseName);
        return new WarehouseSnapshot(session, schemas, release);
    }

    private static ConfigurationException Nothing(WarehouseSchemas schemas, bool candidate) => new(candidate
        ? $"base schema '{schemas.BaseName}' has no candidate with models: run load and model first, or leave --candidate out"
        : $"base schema '{schemas.BaseName}' has no live release: f1warehouse run makes one");
}
