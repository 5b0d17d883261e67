using F1Warehouse.Pipeline.Layers;
using F1Warehouse.Pipeline.Sessions;
using F1Warehouse.Raw;
using Npgsql;

namespace F1Warehouse.Pipeline.Publishing;

/// <summary>What stands in and hangs on a set of schemas, taken from PostgreSQL's own dependencies.</summary>
public static class Inventory
{
    /// <summary>Its SQL: $1 the schemas, $2 the tables of <c>public</c> that are ours.</summary>
    public const string Query =
        """
        with recursive roots as (
            select 'pg_namespace'::regclass::oid as classid, oid as objid from pg_namespace
            where nspname = any($1) and nspname <> 'public'
            union all
            select 'pg_class'::regclass, c.oid from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = 'public' and 'public' = any($1) and c.relname = any($2) and c.relkind = 'r'
        ), closure as (
            select classid, objid from roots
            union
            -- Internal parts (toast tables, triggers of foreign keys) are named by oid and go with their owner; row types are
            -- followed, because a function may take or return them.
            select d.classid, d.objid from pg_depend d join closure c on d.refclassid = c.classid and d.refobjid = c.objid
            where d.deptype in ('n', 'a') or (d.deptype = 'i' and d.classid = 'pg_type'::regclass)
        ), objects as (
            -- A rule stands for the view it makes.
            select case when ev_class is null then classid else 'pg_class'::regclass end as classid, coalesce(ev_class, objid) as objid
            from closure left join pg_rewrite on classid = 'pg_rewrite'::regclass and pg_rewrite.oid = objid
        )
        select distinct type, identity
        from objects, pg_identify_object(classid, objid, 0)
        -- Default privileges belong to the schema, which stays.
        where classid not in ('pg_namespace'::regclass, 'pg_default_acl'::regclass)
          -- A row type is its table, which is listed.
          and not exists (
            select from pg_depend d where d.classid = 'pg_type'::regclass and d.classid = objects.classid and d.objid = objects.objid and d.deptype = 'i'
          )
        """;

    /// <summary>
    /// Members of the schemas and all that depends on them: views, foreign keys, indexes, triggers, policies, functions,
    /// publications … also of other schemas. In <c>public</c> only what hangs on our tables counts.
    /// </summary>
    public static async Task<HashSet<ReleaseObject>> ReadAsync(
        NpgsqlTransaction transaction, WarehouseSchemas schemas, CancellationToken cancellation)
    {
        await using var batch = new NpgsqlBatch(transaction.Connection, transaction);
        batch.BatchCommands.Add(Statements.With(
            Query,
            schemas.All.ToArray(), OurRawTables.ToArray()));
        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        var objects = new HashSet<ReleaseObject>();
        while (await reader.ReadAsync(cancellation))
        {
            objects.Add(new ReleaseObject(reader.GetString(0), ToLiveNames(reader.GetString(1), schemas)));
        }

        return objects;
    }

    /// <summary>The tables that are ours in a raw schema.</summary>
    public static IReadOnlyList<string> OurRawTables { get; } =
        [.. Dataset.All.Select(dataset => dataset.Name), WarehouseSchemas.MigrationHistory];

    private static string ToLiveNames(string identity, WarehouseSchemas schemas) =>
        schemas.All.Zip(schemas.Live.All).Aggregate(identity, (text, names) => text.Replace($"{names.First}.", $"{names.Second}.", StringComparison.Ordinal));
}
