using F1Warehouse.Raw;
using Npgsql;

namespace F1Warehouse.Pipeline.Loading.Keys;

/// <summary>
/// The primary and foreign keys of a schema's tables: taken off before the load, because checking row by row costs
/// several times the load itself, and put back after it.
/// </summary>
internal sealed class TableKeys
{
    // Names are joined, because arrays would make the driver load the server's types.
    private const string Query = """
        select child.relname::text, key.conname::text, parent.relname::text, pg_get_constraintdef(key.oid),
            (select string_agg(attname::text, ',' order by place)
             from unnest(key.conkey) with ordinality as part (number, place)
             join pg_attribute on attrelid = key.conrelid and attnum = part.number)
        from pg_constraint as key
        join pg_class as child on child.oid = key.conrelid
        left join pg_class as parent on parent.oid = key.confrelid
        where child.relnamespace = (select oid from pg_namespace where nspname = $1) and key.contype in ('p', 'f')
            and child.relname = any(string_to_array($2, ','))
        order by parent.relname, child.relname
        """;

    private readonly string schema;
    private readonly IReadOnlyList<TableKey> keys;

    private TableKeys(string schema, IReadOnlyList<TableKey> keys)
    {
        this.schema = schema;
        this.keys = keys;
    }

    /// <summary>Reads the keys and drops them.</summary>
    public static async Task<TableKeys> TakeOffAsync(NpgsqlConnection connection, string schema, CancellationToken cancellation)
    {
        var found = new TableKeys(schema, await ReadAsync(connection, schema, cancellation));
        // A primary key takes the foreign keys that rest on it along.
        var drops = found.keys.Where(key => key.Parent is null)
            .Select(key => $"alter table {found.Qualified(key.Table)} drop constraint {Sql.Name(key.Name)} cascade;");
        await Sql.ExecuteAsync(
            connection, $"begin; set local synchronous_commit = off; {string.Concat(drops)} commit", cancellation);
        return found;
    }

    public TableKey PrimaryKeyOf(string table) => keys.First(key => key.Table == table && key.Parent is null);

    /// <summary>In the order of their parents' names: whoever locks several parents locks them in one order.</summary>
    public IReadOnlyList<TableKey> ForeignKeysOf(string table) =>
        [.. keys.Where(key => key.Table == table && key.Parent is not null)];

    public Task AddPrimaryKeyAsync(NpgsqlConnection connection, string table, CancellationToken cancellation) =>
        Sql.ExecuteAsync(connection, $"alter table {Qualified(table)} {Add(PrimaryKeyOf(table))}", cancellation);

    /// <summary>
    /// Adds a table's foreign keys in two steps, so that the lock on the parents is held for a moment only: the check of
    /// the rows, which takes time, leaves them free for other workers.
    /// </summary>
    public async Task AddForeignKeysAsync(NpgsqlConnection connection, string table, CancellationToken cancellation)
    {
        var own = ForeignKeysOf(table);
        if (own.Count > 0)
        {
            var adds = string.Join(", ", own.Select(key => $"{Add(key)} not valid"));
            var checks = string.Join(", ", own.Select(key => $"validate constraint {Sql.Name(key.Name)}"));
            await Sql.ExecuteAsync(connection, $"alter table {Qualified(table)} {adds}", cancellation);
            await Sql.ExecuteAsync(connection, $"alter table {Qualified(table)} {checks}", cancellation);
        }
    }

    private static async Task<List<TableKey>> ReadAsync(
        NpgsqlConnection connection, string schema, CancellationToken cancellation)
    {
        var keys = new List<TableKey>();
        await using var query = new NpgsqlCommand(Query, connection);
        query.Parameters.Add(new() { Value = schema });
        query.Parameters.Add(new() { Value = string.Join(',', Dataset.All.Select(dataset => dataset.Name)) });
        await using var reader = await query.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            var parent = reader.IsDBNull(2) ? null : reader.GetString(2);
            keys.Add(new TableKey(
                reader.GetString(0), reader.GetString(1), parent, reader.GetString(4).Split(','), reader.GetString(3)));
        }

        return keys;
    }

    private string Qualified(string table) => $"{Sql.Name(schema)}.{Sql.Name(table)}";

    private static string Add(TableKey key) => $"add constraint {Sql.Name(key.Name)} {key.Definition}";
}
