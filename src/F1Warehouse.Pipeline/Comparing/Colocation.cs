using F1Warehouse.Pipeline.Sessions;
using Npgsql;

namespace F1Warehouse.Pipeline.Comparing;

/// <summary>
/// Whether Citus can join tables of two releases that are spread over its nodes. A load lays its tables beside those of the live release, but those
/// of two warehouses, or of releases with one between them that is not spread, may lie apart.
/// </summary>
internal static class Colocation
{
    /// <summary>Whether tables of these relations are spread in ways that do not fit together.</summary>
    public static async Task<bool> IsMissingAsync(NpgsqlConnection connection, IReadOnlyList<ComparedRelation> relations, CancellationToken cancellation) =>
        (await Statements.ReadAsync(connection, "select to_regclass('pg_catalog.pg_dist_partition') is not null", row => row.GetBoolean(0), cancellation))[0]
        && (await Statements.ReadAsync(
            connection,
            "select count(distinct colocationid) > 1 from pg_dist_partition where partmethod = 'h' and logicalrelid::oid in (select to_regclass(name)::oid from unnest($1) as name)",
            row => row.GetBoolean(0), cancellation, (object)relations.Select(relation => relation.Sql).ToArray()))[0];

    /// <summary>The relation as a query whose rows Citus brings to the coordinator before it joins them with others.</summary>
    public static ComparedRelation OnCoordinator(ComparedRelation relation) => relation with { Sql = $"(select * from {relation.Sql} offset 0)" };
}
