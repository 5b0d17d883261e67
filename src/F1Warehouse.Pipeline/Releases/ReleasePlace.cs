using F1Warehouse.Pipeline.Layers;
using F1Warehouse.Pipeline.Sessions;
using Npgsql;

namespace F1Warehouse.Pipeline.Releases;

/// <summary>A release where it stands.</summary>
/// <param name="Name">For people: candidate, live, previous, live of ci_42.</param>
/// <param name="BaseSchema">The base schema of its warehouse.</param>
/// <param name="Suffix">The suffix of its schemas: empty = live.</param>
/// <param name="ReleaseId">Its number.</param>
public sealed record ReleasePlace(string Name, string BaseSchema, string Suffix, long ReleaseId)
{
    /// <summary>What a run is about to publish.</summary>
    public static Task<ReleasePlace?> CandidateAsync(NpgsqlConnection connection, WarehouseSchemas schemas, CancellationToken cancellation) =>
        FindAsync(connection, "candidate", schemas, "__next", cancellation);

    public static Task<ReleasePlace?> LiveAsync(NpgsqlConnection connection, WarehouseSchemas schemas, CancellationToken cancellation) =>
        FindAsync(connection, "live", schemas, "", cancellation);

    /// <summary>What was live before.</summary>
    public static Task<ReleasePlace?> PreviousAsync(NpgsqlConnection connection, WarehouseSchemas schemas, CancellationToken cancellation) =>
        FindAsync(connection, "previous", schemas, "__prev", cancellation);

    // A candidate whose models do not stand yet is nothing to look at.
    private static async Task<ReleasePlace?> FindAsync(
        NpgsqlConnection connection, string name, WarehouseSchemas schemas, string suffix, CancellationToken cancellation)
    {
        var found = await ReleaseRefusal.ExplainAsync(() => Statements.ReadAsync(
            connection,
            "select release_id from f1_warehouse.releases where base_schema = $1 and place = $2 and state not in ('started', 'loaded')",
            row => row.GetInt64(0), cancellation, schemas.BaseName, suffix));
        return found is [var release] ? new ReleasePlace(name, schemas.BaseName, suffix, release) : null;
    }

    /// <summary><c>candidate (release 4)</c></summary>
    public override string ToString() => FormattableString.Invariant($"{Name} (release {ReleaseId})");
}
