using F1Warehouse.Compiler.Probing;
using F1Warehouse.Compiler.Scratch;
using F1Warehouse.Pipeline.Sessions;

namespace F1Warehouse.Compiler.Catalog;

/// <summary>Reads what the catalogs know of compiled relations and queries.</summary>
internal sealed class CatalogReader(ScratchSession session, IReadOnlyCollection<ScratchRelation> relations)
{
    private readonly DependencyReader dependencies = new(session, relations);

    public async Task<IReadOnlyList<CompiledRelation>> ReadAsync(CancellationToken cancellation)
    {
        var columns = await ColumnsAsync(cancellation);
        var compiled = new List<CompiledRelation>();
        foreach (var relation in relations)
        {
            var (comment, key, referred) = await CommentAndKeysAsync(relation, cancellation);
            compiled.Add(new CompiledRelation(
                relation, comment, [.. columns[relation.Oid]], key,
                [.. relations.Where(other => referred.Contains(other.Oid)).OrderBy(other => other.ToString(), StringComparer.Ordinal)],
                await dependencies.ReadAsync(relation, cancellation)));
        }

        return compiled;
    }

    /// <summary>What a verification query reads.</summary>
    /// <returns>Null where PostgreSQL cannot tell.</returns>
    public Task<IReadOnlyList<Dependency>?> ReadAsync(SourceScript query, CancellationToken cancellation) =>
        dependencies.ReadAsync(new TableQuery("", query.Statements[0].Text), query.SearchPath, cancellation);

    private async Task<ILookup<uint, CompiledColumn>> ColumnsAsync(CancellationToken cancellation)
    {
        var columns = await Statements.ReadAsync(
            session.Connection,
            """
            select attrelid, attname::text, format_type(atttypid, atttypmod), not attnotnull, col_description(attrelid, attnum)
            from pg_attribute
            where attrelid = any($1) and attnum > 0 and not attisdropped
            order by attrelid, attnum
            """,
            row => (Relation: row.GetFieldValue<uint>(0), Column: new CompiledColumn(
                row.GetString(1), row.GetString(2), row.GetBoolean(3), row.IsDBNull(4) ? null : row.GetString(4))),
            cancellation,
            Oids.Parameter(relations.Select(relation => relation.Oid)));
        return columns.ToLookup(pair => pair.Relation, pair => pair.Column);
    }

    private async Task<(string? Comment, string[] Key, uint[] Referred)> CommentAndKeysAsync(ScratchRelation relation, CancellationToken cancellation)
    {
        return (await Statements.ReadAsync(
            session.Connection,
            """
            select obj_description($1, 'pg_class'), array(
                select attname::text
                from pg_constraint, unnest(conkey) with ordinality as key (attnum, place)
                join pg_attribute a using (attnum)
                where conrelid = $1 and contype = 'p' and attrelid = $1
                order by place),
                array(select confrelid from pg_constraint where conrelid = $1 and contype = 'f' and confrelid <> $1)
            """,
            row => (row.IsDBNull(0) ? null : row.GetString(0), row.GetFieldValue<string[]>(1), row.GetFieldValue<uint[]>(2)),
            cancellation,
            Oids.Parameter(relation.Oid))).Single();
    }
}
