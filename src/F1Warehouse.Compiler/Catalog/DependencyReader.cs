using F1Warehouse.Compiler.Lineage;
using F1Warehouse.Compiler.Probing;
using F1Warehouse.Compiler.Scratch;
using F1Warehouse.Pipeline.Sessions;
using Npgsql;

namespace F1Warehouse.Compiler.Catalog;

/// <summary>
/// Reads which relations and columns a relation or query reads, from <c>pg_depend</c>, and what of it goes where, from
/// <c>pg_rewrite</c>: both know views; a table or query gets there by way of a view that is made of its query for a moment.
/// </summary>
internal sealed class DependencyReader(ScratchSession session, IReadOnlyCollection<ScratchRelation> relations)
{
    private readonly LineageReader lineage = new(session);

    /// <returns>Null where PostgreSQL cannot tell.</returns>
    public async Task<QueryReading?> ReadAsync(ScratchRelation relation, CancellationToken cancellation) =>
        relation.Kind is 'v' or 'm' ? await OfViewAsync(relation.Oid, cancellation)
            : !relation.IsModel ? QueryReading.None
            : relation.Creation is { } creation && TableQuery.In(creation) is { } query ? await ReadAsync(query, relation.Script.SearchPath, cancellation)
            // What fills a seed is its file.
            : relation.Script.Rows is not null ? QueryReading.None
            : null;

    /// <returns>Null where no view can be made of the query.</returns>
    public async Task<QueryReading?> ReadAsync(TableQuery query, string searchPath, CancellationToken cancellation)
    {
        await using var probe = await ProbeTransaction.BeginAsync(session, searchPath, cancellation);
        if (!await probe.AcceptsAsync([query.CreateView], cancellation))
        {
            return null;
        }

        await using var command = new NpgsqlCommand($"select 'pg_temp.{TableQuery.Probe}'::regclass::oid", session.Connection);
        return await OfViewAsync((uint)(await command.ExecuteScalarAsync(cancellation))!, cancellation);
    }

    private async Task<QueryReading> OfViewAsync(uint view, CancellationToken cancellation)
    {
        var found = await Statements.ReadAsync(
            session.Connection,
            """
            with recursive objects as (
                select 'pg_rewrite'::regclass::oid as classid, oid as objid, 'pg_class'::regclass::oid as readclass, null::oid as read, 0 as readcolumn
                from pg_rewrite where ev_class = $1
                union
                -- Through the view's rule, and through the bodies of SQL functions that it calls.
                select d.refclassid, d.refobjid, d.refclassid, d.refobjid, d.refobjsubid
                from objects o join pg_depend d on d.classid = o.classid and d.objid = o.objid
                where d.deptype = 'n' and d.refclassid in ('pg_class'::regclass, 'pg_proc'::regclass)
                  and o.classid in ('pg_rewrite'::regclass, 'pg_proc'::regclass)
            )
            select
                read,
                coalesce(array_agg(attname::text order by attnum) filter (where attname is not null), '{}'),
                coalesce(array_agg(attnum::int order by attnum) filter (where attname is not null), '{}')
            from objects left join pg_attribute on attrelid = read and attnum = readcolumn and readcolumn > 0
            where readclass = 'pg_class'::regclass and read is not null and read <> $1
            group by read
            """,
            row => (Oid: row.GetFieldValue<uint>(0), Columns: row.GetFieldValue<string[]>(1), Numbers: row.GetFieldValue<int[]>(2)), cancellation, Oids.Parameter(view));
        var columns = await lineage.OfViewAsync(view, cancellation);
        var reads = relations.Join(found, relation => relation.Oid, read => read.Oid, (relation, read) => new Dependency(
            relation, read.Columns, [.. read.Columns.Where((_, place) => !columns.Uses(new ColumnId(read.Oid, read.Numbers[place])))]));
        return new QueryReading(
            [.. reads.OrderBy(read => read.Relation.Schema, StringComparer.Ordinal).ThenBy(read => read.Relation.Name, StringComparer.Ordinal)], columns);
    }
}
