using F1Warehouse.Pipeline.Layers;
using F1Warehouse.Pipeline.Migrating;
using Npgsql;

namespace F1Warehouse.Compiler.Catalog;

/// <summary>Knows which script made which relation: what is new in the schemas after it ran. EF Core's own history does not count.</summary>
internal sealed class RelationLedger(NpgsqlConnection connection, WarehouseSchemas schemas)
{
    private readonly Dictionary<uint, CompiledRelation> relations = [];

    /// <summary>All relations in the order of their making.</summary>
    public IReadOnlyCollection<CompiledRelation> Relations => relations.Values;

    /// <summary>Looks for what a script made.</summary>
    public async Task<IReadOnlyList<CompiledRelation>> NoteAsync(SourceScript script, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            """
            select c.oid, n.nspname::text, c.relname::text, c.relkind
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = any($1) and c.relkind in ('r', 'v', 'm', 'p', 'f') and c.oid <> all($2) and c.relname <> $3
            order by c.oid
            """, connection);
        command.Parameters.Add(new NpgsqlParameter { Value = schemas.All.Append(MetadataJournal.Schema).ToArray() });
        command.Parameters.Add(Oids.Parameter(relations.Keys));
        command.Parameters.Add(new NpgsqlParameter { Value = MigrationJournal.HistoryTable });
        var made = new List<CompiledRelation>();
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            made.Add(new CompiledRelation(
                reader.GetFieldValue<uint>(0), reader.GetString(1), reader.GetString(2), reader.GetFieldValue<char>(3), script));
        }

        made.ForEach(relation => relations.Add(relation.Oid, relation));
        return made;
    }
}
