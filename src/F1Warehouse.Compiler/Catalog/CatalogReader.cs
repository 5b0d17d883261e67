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
        var names = new OriginNames(relations, columns);
        var compiled = new List<CompiledRelation>();
        foreach (var relation in relations)
        {
            var (comment, key, referred) = await CommentAndKeysAsync(relation, cancellation);
            var reading = await dependencies.ReadAsync(relation, cancellation);
            compiled.Add(new CompiledRelation(
                relation,
                comment,
                [.. columns[relation.Oid].Select(column => reading is null
                    ? column
                    : column with { From = names.Of(reading.Lineage.Columns.GetValueOrDefault(column.Number)) })],
                key,
                [.. relations.Where(other => referred.Contains(other.Oid)).OrderBy(other => other.ToString(), StringComparer.Ordinal)],
                reading?.Reads,
                reading is null ? null : names.Of(reading.Lineage.Conditions)));
        }

        return compiled;
    }

    /// <summary>What a verification query reads.</summary>
    /// <returns>Null where PostgreSQL cannot tell.</returns>
    public async Task<IReadOnlyList<Dependency>?> ReadAsync(SourceScript query, CancellationToken cancellation) =>
        (await dependencies.ReadAsync(new TableQuery("", query.Statements[0].Text), query.SearchPath, cancellation))?.Reads;

    private async Task<ILookup<uint, CompiledColumn>> ColumnsAsync(CancellationToken cancellation)
    {
        var columns = await Statements.ReadAsync(
            session.Connection,
            """
            select attrelid, attnum::int, attname::text, format_type(atttypid, atttypmod), not attnotnull, col_description(attrelid, attnum)
            from pg_attribute
            where attrelid = any($1) and attnum > 0 and not attisdropped
            order by attrelid, attnum
            """,
            row => (Relation: row.GetFieldValue<uint>(0), Column: new CompiledColumn(
                row.GetInt32(1), row.GetString(2), row.GetString(3), row.GetBoolean(4), row.IsDBNull(5) ? null : row.GetString(5))),
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
