using Npgsql;

namespace F1Warehouse.IntegrationTests.Distribution;

/// <summary>What a warehouse holds, as one checksum per relation, whatever the order of its rows.</summary>
internal static class Contents
{
    // Column by column, because a row as a whole loses their names on its way through Citus; loaded_at is the moment of the load.
    private const string Queries = """
        select format('select %L || count(*) || '' '' || coalesce(sum(hashtextextended(row(%s)::text, 0)::numeric), 0) from %I.%I', c.relname || ' ',
            (select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped and attname <> 'loaded_at'),
            n.nspname, c.relname)
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where (n.nspname like 'dbt\_schema%' and n.nspname not like '%\_\_%' or n.nspname = 'public' and c.relname = any($1)) and c.relkind in ('r', 'v')
        order by n.nspname, c.relname
        """;

    public static async Task<string[]> OfAsync(string connectionString, CancellationToken cancellation)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        var queries = new List<string>();
        await using (var list = source.CreateCommand(Queries))
        {
            list.Parameters.Add(new NpgsqlParameter { Value = Raw.Dataset.All.Select(dataset => dataset.Name).ToArray() });
            await using var reader = await list.ExecuteReaderAsync(cancellation);
            while (await reader.ReadAsync(cancellation))
            {
                queries.Add(reader.GetString(0));
            }
        }

        var contents = new List<string>();
        foreach (var query in queries)
        {
            await using var command = source.CreateCommand(query);
            command.CommandTimeout = 300;
            contents.Add((string)(await command.ExecuteScalarAsync(cancellation))!);
        }

        return [.. contents];
    }
}
