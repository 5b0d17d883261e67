using F1Warehouse.Pipeline.Layers;
using F1Warehouse.Pipeline.Sessions;
using Npgsql;

namespace F1Warehouse.Compiler.Catalog;

/// <summary>Knows which script made which relation: what is new in the schemas after it ran. EF Core's own history does not count.</summary>
internal sealed class RelationLedger(NpgsqlConnection connection, WarehouseSchemas schemas)
{
    private readonly Dictionary<uint, ScratchRelation> relations = [];

    /// <summary>All relations in the order of their making.</summary>
    public IReadOnlyCollection<ScratchRelation> Relations => relations.Values;

    /// <summary>Looks for what a script made.</summary>
    public async Task<IReadOnlyList<ScratchRelation>> NoteAsync(SourceScript script, CancellationToken cancellation)
    {
        var made = await Statements.ReadAsync(
            connection,
            """
            select c.oid, n.nspname::text, c.relname::text, c.relkind
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = any($1) and c.relkind in ('r', 'v', 'm', 'p', 'f') and c.oid <> all($2) and c.relname <> $3
            order by c.oid
            """,
            row => new ScratchRelation(row.GetFieldValue<uint>(0), row.GetString(1), row.GetString(2), row.GetFieldValue<char>(3), script),
            cancellation,
            schemas.All.Append(WarehouseSchemas.Metadata).ToArray(), Oids.Parameter(relations.Keys), WarehouseSchemas.MigrationHistory);
        made.ForEach(relation => relations.Add(relation.Oid, relation));
        return made;
    }
}
