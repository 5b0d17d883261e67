using F1Warehouse.Compiler.Probing;
using F1Warehouse.Compiler.Scratch;
using Npgsql;

namespace F1Warehouse.Compiler.Catalog;

/// <summary>Reads what the catalogs know of compiled relations and queries.</summary>
internal sealed class CatalogReader(ScratchSession session, IReadOnlyCollection<CompiledRelation> relations)
{
    private readonly DependencyReader dependencies = new(session, relations);

    public async Task<IReadOnlyList<RelationFacts>> ReadAsync(CancellationToken cancellation)
    {
        var columns = await ColumnsAsync(cancellation);
        var facts = new List<RelationFacts>();
        foreach (var relation in relations)
        {
            var (comment, key) = await CommentAndKeyAsync(relation, cancellation);
            facts.Add(new RelationFacts(
                relation, comment, [.. columns[relation.Oid]], key, await dependencies.ReadAsync(relation, cancellation)));
        }

        return facts;
    }

    public async Task<IReadOnlyList<QueryFacts>> ReadAsync(IEnumerable<SourceScript> queries, CancellationToken cancellation)
    {
        var facts = new List<QueryFacts>();
        foreach (var query in queries)
        {
            var reads = await dependencies.ReadAsync(new TableQuery("", query.Statements[0].Text), query.SearchPath, cancellation);
            facts.Add(new QueryFacts(query, reads));
        }

        return facts;
    }

    private async Task<ILookup<uint, CompiledColumn>> ColumnsAsync(CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            """
            select attrelid, attname::text, format_type(atttypid, atttypmod), not attnotnull, col_description(attrelid, attnum)
            from pg_attribute
            where attrelid = any($1) and attnum > 0 and not attisdropped
            order by attrelid, attnum
            """, session.Connection);
        command.Parameters.Add(Oids.Parameter(relations.Select(relation => relation.Oid)));
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var columns = new List<(uint Relation, CompiledColumn Column)>();
        while (await reader.ReadAsync(cancellation))
        {
            columns.Add((reader.GetFieldValue<uint>(0), new CompiledColumn(
                reader.GetString(1), reader.GetString(2), reader.GetBoolean(3), reader.IsDBNull(4) ? null : reader.GetString(4))));
        }

        return columns.ToLookup(pair => pair.Relation, pair => pair.Column);
    }

    private async Task<(string? Comment, string[] Key)> CommentAndKeyAsync(CompiledRelation relation, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            """
            select obj_description($1, 'pg_class'), array(
                select attname::text
                from pg_constraint, unnest(conkey) with ordinality as key (attnum, place)
                join pg_attribute a using (attnum)
                where conrelid = $1 and contype = 'p' and attrelid = $1
                order by place)
            """, session.Connection);
        command.Parameters.Add(Oids.Parameter(relation.Oid));
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        return (reader.IsDBNull(0) ? null : reader.GetString(0), reader.GetFieldValue<string[]>(1));
    }
}
