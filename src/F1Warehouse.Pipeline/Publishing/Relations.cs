using F1Warehouse.Pipeline.Layers;
using Npgsql;

namespace F1Warehouse.Pipeline.Publishing;

/// <summary>The tables and views of one set of schemas.</summary>
public static class Relations
{
    /// <summary>Its SQL: $1 the schemas, $2 the tables of <c>public</c> that are ours.</summary>
    public const string Query =
        """
        select n.nspname, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = any($1) and c.relkind in ('r', 'v') and (n.nspname <> 'public' or c.relname = any($2))
        order by 1, 2
        """;

    /// <summary>Tables and views, ordered by name; of <c>public</c> only the tables that are ours.</summary>
    public static async Task<List<Relation>> ReadAsync(
        NpgsqlTransaction transaction, WarehouseSchemas schemas, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            Query, transaction.Connection, transaction);
        command.Parameters.Add(new NpgsqlParameter { Value = schemas.All.ToArray() });
        command.Parameters.Add(new NpgsqlParameter { Value = Inventory.OurRawTables.ToArray() });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var relations = new List<Relation>();
        while (await reader.ReadAsync(cancellation))
        {
            relations.Add(new Relation(reader.GetString(0), reader.GetString(1)));
        }

        return relations;
    }

    /// <summary>
    /// Locks out readers and writers, all relations in one statement and one order.
    /// </summary>
    public static async Task LockAsync(NpgsqlTransaction transaction, IEnumerable<Relation> relations, CancellationToken cancellation)
    {
        var names = string.Join(", ", relations.Select(relation => relation.Sql));
        await using var command = new NpgsqlCommand(
            names.Length == 0 ? "select" : $"lock table {names} in access exclusive mode", transaction.Connection, transaction);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
