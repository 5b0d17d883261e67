using System.Runtime.CompilerServices;
using F1Warehouse.Pipeline.Scripts;
using F1Warehouse.Pipeline.Sessions;
using F1Warehouse.Site.Snapshots;

namespace F1Warehouse.Site.Contents;

/// <summary>Of each relation the script that makes it and its first rows, by its key.</summary>
internal static class RelationFiles
{
    private const int ShownRows = 10;

    // Ours, in the schemas of the release, which hold others, too: views of users, and in public whatever. A name is in one schema of a release only.
    private const string Query =
        """
        select class.relname, format('%I.%I', namespace.nspname, class.relname),
            coalesce((
                select string_agg(quote_ident(attribute.attname), ', ' order by key.place)
                from pg_index cross join unnest(indkey::int2[]) with ordinality as key (number, place)
                inner join pg_attribute as attribute on attribute.attrelid = class.oid and attribute.attnum = key.number
                where pg_index.indrelid = class.oid and pg_index.indisprimary
            ), '')
        from pg_class as class
        inner join pg_namespace as namespace on namespace.oid = class.relnamespace
        where namespace.nspname = any($1) and class.relkind in ('r', 'v', 'm', 'p')
            and case when namespace.nspname = $2 then class.relname = any($3) else class.relname ~ '^(stg|int|dim|fct|seed)_[a-z0-9_]+$' end
        order by class.relname
        """;

    public static async IAsyncEnumerable<(string Name, ReadOnlyMemory<byte> Json)> ReadAsync(
        WarehouseSnapshot snapshot, DatabaseFolder scripts, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var sources = ModelSources.Read(scripts);
        var schemas = snapshot.Schemas;
        var relations = await Statements.ReadAsync(
            snapshot.Connection, Query, row => (Name: row.GetString(0), Path: row.GetString(1), Key: row.GetString(2)), cancellation,
            schemas.All.ToArray(), schemas.Raw, F1Warehouse.Raw.Dataset.All.Select(dataset => dataset.Name).ToArray());
        foreach (var (name, path, key) in relations)
        {
            var order = key.Length > 0 ? $" order by {key}" : "";
            var sample = await QueryResult.ReadAsync(snapshot, $"select * from {path}{order} limit {ShownRows}", ShownRows + 1, cancellation);
            var count = (await Statements.ReadAsync(snapshot.Connection, $"select count(*) from {path}", row => row.GetInt64(0), cancellation))[0];
            yield return ($"relation-{name}", JsonText.Of(json =>
            {
                json.WriteStartObject();
                json.WriteNumber("count", count);
                if (sources.GetValueOrDefault(name) is { } source)
                {
                    json.WriteString("file", source.Name);
                    json.WriteString("sha256", source.Sha256);
                    json.WriteString("sql", source.Text);
                }

                json.WriteResult(sample);
                json.WriteEndObject();
            }));
        }
    }
}
