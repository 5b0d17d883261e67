using F1Warehouse.Pipeline.Loading.Reading;
using F1Warehouse.Pipeline.Sessions;
using F1Warehouse.Raw;
using F1Warehouse.Sql;
using Npgsql;

namespace F1Warehouse.Pipeline.Loading.Keys;

/// <summary>
/// The primary and foreign keys of a schema's tables, out of the way while the tables are loaded, because checking row by
/// row costs several times the load itself.
/// <para>
/// Where the role may pass over triggers (a superuser, or one that was granted <c>session_replication_role</c>), foreign
/// keys stay where they are, and after the load the parents are asked for, each once: which ones the rows refer to is known
/// from reading them, so that no row is read again. Elsewhere foreign keys are taken off and put back.
/// </para>
/// </summary>
internal sealed class TableKeys
{
    // $2: the tables' names, joined by commas, as the names of a key's columns are in the answer.
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

    private const string PassOverTriggers = "set session_replication_role = replica";

    private readonly string schema;
    private readonly IReadOnlyList<TableKey> keys;
    private readonly Distribution distribution;

    private TableKeys(string schema, IReadOnlyList<TableKey> keys, Distribution distribution, bool foreignKeysStay)
    {
        this.schema = schema;
        this.keys = keys;
        this.distribution = distribution;
        ForeignKeysStay = foreignKeysStay;
    }

    /// <summary>Whether foreign keys are in place while their tables are loaded.</summary>
    public bool ForeignKeysStay { get; }

    /// <summary>Reads the keys, drops those that would slow the load, and spreads the tables that are to be spread while they are empty.</summary>
    public static async Task<TableKeys> TakeOffAsync(
        NpgsqlConnection connection, string schema, Distribution distribution, CancellationToken cancellation)
    {
        var found = new TableKeys(
            schema, await ReadAsync(connection, schema, cancellation), distribution, await MayPassOverTriggersAsync(connection, cancellation));
        var statements = found.keys.Where(found.IsTakenOff)
            .Select(key => $"alter table {found.Qualified(key.Table)} drop constraint {Identifier.Quote(key.Name)} cascade")
            .Concat(distribution.Calls(schema).Select(call => $"select {call}"));
        await StrongLocks.DropAsync(connection, $"set local synchronous_commit = off; {string.Join("; ", statements)}", cancellation);
        return found;
    }

    /// <summary>Makes a worker's session ready for tables whose foreign keys stay, and for those that are spread.</summary>
    public async Task PrepareAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        if (ForeignKeysStay)
        {
            await Statements.ExecuteAsync(connection, PassOverTriggers, cancellation);
        }

        if (distribution.IsAny)
        {
            await Statements.ExecuteAsync(connection, Distribution.FewSessions, cancellation);
        }
    }

    public TableKey PrimaryKeyOf(string table) => keys.First(key => key.Table == table && key.Parent is null);

    /// <summary>In the order of their parents' names: whoever locks several parents locks them in one order.</summary>
    public IReadOnlyList<TableKey> ForeignKeysOf(string table) =>
        [.. keys.Where(key => key.Table == table && key.Parent is not null)];

    /// <summary>Puts the primary key back, where it was taken off.</summary>
    /// <returns>Whether the rows keep it.</returns>
    public Task<bool> AddPrimaryKeyAsync(NpgsqlConnection connection, string table, CancellationToken cancellation)
    {
        var key = PrimaryKeyOf(table);
        var name = Identifier.Quote(key.Name);
        var columns = string.Join(", ", key.Columns.Select(Identifier.Quote));
        // In two steps, the long one of which lets foreign keys be checked meanwhile.
        return IsTakenOff(key)
            ? IsKeptAsync(async () =>
            {
                await Statements.ExecuteAsync(connection, $"create unique index {name} on {Qualified(table)} ({columns})", cancellation);
                await StrongLocks.ExecuteAsync(
                    connection, $"alter table {Qualified(table)} add constraint {name} primary key using index {name}", cancellation);
            })
            : Task.FromResult(true);
    }

    /// <summary>Ends a transaction that broke the primary key of a table, and takes it off with all that rests on it.</summary>
    public async Task GiveUpAsync(NpgsqlConnection connection, string table, CancellationToken cancellation)
    {
        await Statements.ExecuteAsync(connection, "rollback", cancellation);
        await StrongLocks.DropAsync(
            connection, $"alter table {Qualified(table)} drop constraint {Identifier.Quote(PrimaryKeyOf(table).Name)} cascade", cancellation);
    }

    /// <summary>Checks the foreign keys of a table, and puts them back where they were taken off.</summary>
    /// <param name="connection">A session of a worker.</param>
    /// <param name="table">The table.</param>
    /// <param name="referenced">The keys that its rows hold; null = it has no rows.</param>
    /// <param name="cancellation">Stops the check.</param>
    /// <returns>Whether the rows keep them.</returns>
    public async Task<bool> CheckForeignKeysAsync(NpgsqlConnection connection, string table, ReferencedKeys? referenced, CancellationToken cancellation)
    {
        var own = ForeignKeysOf(table);
        if (own.Count == 0)
        {
            return true;
        }

        if (ForeignKeysStay || distribution.Has(table))
        {
            return referenced is null || await CountMissingAsync(connection, own, referenced, cancellation) == 0;
        }

        // In two steps, so that the lock on the parents is held for a moment only: the check of the rows, which takes time,
        // leaves them free for other workers.
        var adds = string.Join(", ", own.Select(key => $"add constraint {Identifier.Quote(key.Name)} {key.Definition} not valid"));
        var checks = string.Join(", ", own.Select(key => $"validate constraint {Identifier.Quote(key.Name)}"));
        return await IsKeptAsync(async () =>
        {
            await Statements.ExecuteAsync(connection, $"alter table {Qualified(table)} {adds}", cancellation);
            await Statements.ExecuteAsync(connection, $"alter table {Qualified(table)} {checks}", cancellation);
        });
    }

    // Referenced tables are small, and their keys hold the foreign keys. From a spread table to one that is not there can be none.
    private bool IsTakenOff(TableKey key) => key.Parent is null
        ? !(ForeignKeysStay && keys.Any(foreign => foreign.Parent == key.Table && !distribution.Has(foreign.Table)))
        : distribution.Has(key.Table);

    private async Task<long> CountMissingAsync(
        NpgsqlConnection connection, IReadOnlyList<TableKey> own, ReferencedKeys referenced, CancellationToken cancellation)
    {
        var counts = own.Select((key, index) =>
        {
            var parent = $"parent.{Identifier.Quote(PrimaryKeyOf(key.Parent!).Columns[0])}";
            return $"""
                (select count(*) from unnest(string_to_array(${index + 1}, ',')::int[]) as child (key)
                 left join {Qualified(key.Parent!)} as parent on {parent} = child.key where {parent} is null)
                """;
        });
        return (await Statements.ReadAsync(
            connection, $"select {string.Join(" + ", counts)}", row => row.GetInt64(0), cancellation,
            [.. own.Select(key => string.Join(',', referenced.Of(key.Columns[0])))]))[0];
    }

    private static async Task<bool> IsKeptAsync(Func<Task> add)
    {
        try
        {
            await add();
            return true;
        }
        catch (PostgresException refused) when (refused.SqlState
            is PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.ForeignKeyViolation)
        {
            return false;
        }
    }

    private static async Task<bool> MayPassOverTriggersAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        try
        {
            await Statements.ExecuteAsync(connection, PassOverTriggers, cancellation);
            return true;
        }
        catch (PostgresException refused) when (refused.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            return false;
        }
    }

    private static Task<List<TableKey>> ReadAsync(NpgsqlConnection connection, string schema, CancellationToken cancellation) =>
        Statements.ReadAsync(
            connection,
            Query,
            row => new TableKey(row.GetString(0), row.GetString(1), row.IsDBNull(2) ? null : row.GetString(2), row.GetString(4).Split(','), row.GetString(3)),
            cancellation,
            schema, string.Join(',', Dataset.All.Select(dataset => dataset.Name)));

    private string Qualified(string table) => $"{Identifier.Quote(schema)}.{Identifier.Quote(table)}";
}
