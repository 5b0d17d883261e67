using F1Warehouse.Pipeline.Layers;
using F1Warehouse.Pipeline.Manifests;
using F1Warehouse.Pipeline.Sessions;
using Npgsql;

namespace F1Warehouse.Pipeline.Planning;

/// <summary>A relation as its readers see it.</summary>
/// <param name="Schema">The live schema.</param>
/// <param name="Name">Its name.</param>
/// <param name="Columns">Names and types, by position.</param>
internal sealed record RelationShape(string Schema, string Name, IReadOnlyList<(string Name, string Type)> Columns)
{
    public override string ToString() => $"{Schema}.{Name}";

    /// <summary>Of a manifest, under the live names of a warehouse.</summary>
    public static IReadOnlyList<RelationShape> Of(Manifest manifest, WarehouseSchemas schemas)
    {
        var homes = WarehouseSchemas.For(WarehouseSchemas.DefaultBase).All.Zip(schemas.Live.All).ToDictionary(home => home.First, home => home.Second);
        return [.. manifest.Relations.Where(relation => homes.ContainsKey(relation.Schema)).Select(relation => new RelationShape(
            homes[relation.Schema], relation.Name, [.. relation.Columns.Select(column => (column.Name, column.Type))]))];
    }

    /// <summary>Of what is live; other people's relations are left out.</summary>
    public static async Task<IReadOnlyList<RelationShape>> ReadLiveAsync(
        NpgsqlConnection connection, WarehouseSchemas schemas, long release, CancellationToken cancellation) =>
        await Statements.ReadAsync(
            connection,
            """
            select s.live_name, c.relname::text,
                array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped order by a.attnum),
                array(select format_type(a.atttypid, a.atttypmod) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped order by a.attnum)
            from f1_warehouse.schemas_of($1, '') s
            join f1_warehouse.warehouses w on w.base_schema = $1
            join pg_class c on c.relnamespace = s.schema_oid
            where c.relkind in ('r', 'p', 'v', 'm', 'f') and not c.relispartition and c.relname <> $3 and (
                s.ordinal = 1 and c.relname = any(w.raw_tables)
                or exists (
                    select from f1_warehouse.release_objects o where o.release_id = $2 and o.identity = format('%I.%I', s.live_name, c.relname)
                )
            )
            order by s.ordinal, c.relname
            """,
            row => new RelationShape(row.GetString(0), row.GetString(1), [.. row.GetFieldValue<string[]>(2).Zip(row.GetFieldValue<string[]>(3))]),
            cancellation, schemas.BaseName, release, WarehouseSchemas.MigrationHistory);

    /// <summary>What becomes of relations; those that keep their shape are left out.</summary>
    public static IReadOnlyList<RelationPlan> Compare(IReadOnlyList<RelationShape> before, IReadOnlyList<RelationShape> now)
    {
        var old = before.ToDictionary(relation => relation.Name);
        var names = now.Select(relation => relation.Name).ToHashSet();
        return
        [
            .. now.Select(relation => old.TryGetValue(relation.Name, out var other)
                ? relation.Against(other)
                : new RelationPlan(relation.ToString(), ShapeChange.Added, IsBreaking: false)).OfType<RelationPlan>(),
            .. before.Where(relation => !names.Contains(relation.Name))
                .Select(relation => new RelationPlan(relation.ToString(), ShapeChange.Removed, IsBreaking: true)),
        ];
    }

    private RelationPlan? Against(RelationShape before)
    {
        var columns = Columns.Concat(before.Columns).Select(column => column.Name).Distinct()
            .Select(name => Of(name, TypeOf(before, name), TypeOf(this, name), IsElsewhere(name, before))).OfType<ColumnPlan>().ToList();
        var moves = before.Schema != Schema;
        return columns.Count == 0 && !moves ? null : new RelationPlan(
            ToString(), moves ? ShapeChange.Moved : ShapeChange.Changed, moves || columns.Exists(column => column.IsBreaking))
        {
            MovedFrom = moves ? before.ToString() : null,
            Columns = columns,
        };
    }

    private static ColumnPlan? Of(string name, string? before, string? now, bool isElsewhere) =>
        before is null ? new ColumnPlan(name, ShapeChange.Added, null, now)
        : now is null ? new ColumnPlan(name, ShapeChange.Removed, before, null)
        : before != now ? new ColumnPlan(name, ShapeChange.Changed, before, now)
        : isElsewhere ? new ColumnPlan(name, ShapeChange.Moved, before, now)
        : null;

    // Among the columns that both have: what is put in before it moves nobody.
    private bool IsElsewhere(string name, RelationShape before)
    {
        var common = Columns.Select(column => column.Name).Intersect(before.Columns.Select(column => column.Name)).ToList();
        var then = before.Columns.Select(column => column.Name).Where(common.Contains).ToList();
        return common.IndexOf(name) != then.IndexOf(name);
    }

    private static string? TypeOf(RelationShape relation, string name) =>
        relation.Columns.Where(column => column.Name == name).Select(column => column.Type).FirstOrDefault();
}
