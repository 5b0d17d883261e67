using F1Warehouse.Pipeline.Releases;
using F1Warehouse.Pipeline.Sessions;
using Npgsql;

namespace F1Warehouse.Pipeline.Comparing;

/// <summary>Reads from the catalogs what relations a release consists of; other people's are left out.</summary>
internal static class RelationReader
{
    /// <summary>When a row was loaded is no value of it: it differs from load to load.</summary>
    public const string LoadMoment = "loaded_at";

    // $1 base, $2 suffix, $3 release, $4 the base by whose live names relations are called, $5 EF Core's history.
    private const string Query =
        """
        select format('%I.%I', called.live_name, c.relname), c.relname::text, format('%I.%I', s.schema_name, c.relname), c.relkind in ('v', 'm'),
            array(
                select a.attname::text from pg_constraint k, unnest(k.conkey) with ordinality as key (attnum, place)
                join pg_attribute a using (attnum)
                where k.conrelid = c.oid and k.contype = 'p' and a.attrelid = c.oid order by place
            ),
            columns.names, columns.types, columns.numbers, columns.comparable
        from f1_warehouse.schemas_of($1, $2) s
        join f1_warehouse.schemas_of($4, '') called using (ordinal)
        join f1_warehouse.warehouses w on w.base_schema = $1
        join pg_class c on c.relnamespace = s.schema_oid
        cross join lateral (
            select array_agg(a.attname::text order by a.attnum) as names,
                array_agg(format_type(a.atttypid, a.atttypmod) order by a.attnum) as types,
                array_agg(t.typcategory = 'N' order by a.attnum) as numbers,
                array_agg(t.typcategory in ('S', 'A', 'E', 'R', 'N') or exists (
                    select from pg_opclass o join pg_am m on m.oid = o.opcmethod and m.amname = 'btree'
                    where o.opcdefault and o.opcintype = coalesce(nullif(t.typbasetype, 0), t.oid)
                ) order by a.attnum) as comparable
            from pg_attribute a join pg_type t on t.oid = a.atttypid
            where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        ) as columns
        where c.relkind in ('r', 'p', 'v', 'm', 'f') and not c.relispartition and c.relname <> $5 and (
            s.ordinal = 1 and c.relname = any(w.raw_tables)
            or exists (
                select from f1_warehouse.release_objects o
                where o.release_id = $3 and o.identity = format('%I.%I', s.live_name, c.relname)
            )
        )
        order by s.ordinal, c.relname
        """;

    public static Task<List<ComparedRelation>> ReadAsync(
        NpgsqlConnection connection, ReleasePlace place, string calledBy, CancellationToken cancellation) =>
        Statements.ReadAsync(connection, Query, Read, cancellation, place.BaseSchema, place.Suffix, place.ReleaseId, calledBy, Layers.WarehouseSchemas.MigrationHistory);

    private static ComparedRelation Read(NpgsqlDataReader row)
    {
        var names = row.GetFieldValue<string[]>(5);
        var (types, numbers, comparable) = (row.GetFieldValue<string[]>(6), row.GetFieldValue<bool[]>(7), row.GetFieldValue<bool[]>(8));
        return new ComparedRelation(
            row.GetString(0), row.GetString(1), row.GetString(2), row.GetBoolean(3), row.GetFieldValue<string[]>(4),
            [.. names.Select((name, i) => new ComparedColumn(name, types[i], numbers[i], comparable[i])).Where(column => column.Name != LoadMoment)]);
    }
}
