using Npgsql;

namespace F1Warehouse.Pipeline.Sessions;

/// <summary>What all of us do with PostgreSQL, in one place: run statements, ask for values, note rows.</summary>
public static class Statements
{
    /// <summary>Runs SQL text; a statement may take as long as it takes.</summary>
    public static async Task ExecuteAsync(NpgsqlConnection connection, string statements, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(statements, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Runs statements that may hold semicolons and what looks like parameters, in one round trip; none = nothing.</summary>
    public static async Task ExecuteAllAsync(NpgsqlConnection connection, IEnumerable<string> statements, CancellationToken cancellation)
    {
        await using var batch = new NpgsqlBatch(connection) { Timeout = 0 };
        foreach (var statement in statements)
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand(statement));
        }

        if (batch.BatchCommands.Count > 0)
        {
            await batch.ExecuteNonQueryAsync(cancellation);
        }
    }

    /// <summary>A statement with its parameters <c>$1</c>, <c>$2</c> …, for a batch.</summary>
    /// <param name="sql">The statement.</param>
    /// <param name="values">Their values, or parameters where Npgsql cannot tell a value's type.</param>
    public static NpgsqlBatchCommand With(string sql, params IEnumerable<object> values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.Add(value as NpgsqlParameter ?? new NpgsqlParameter { Value = value });
        }

        return command;
    }

    /// <summary>All rows of a query.</summary>
    /// <param name="connection">Its session; in the transaction that is open there.</param>
    /// <param name="sql">The query.</param>
    /// <param name="row">Makes something of the row that the reader stands at.</param>
    /// <param name="cancellation">Stops the query.</param>
    /// <param name="values">Its parameters <c>$1</c>, <c>$2</c> …; an only one that is an array of texts has to be said to be one object.</param>
    public static async Task<List<T>> ReadAsync<T>(
        NpgsqlConnection connection, string sql, Func<NpgsqlDataReader, T> row, CancellationToken cancellation, params object[] values)
    {
        await using var batch = new NpgsqlBatch(connection) { Timeout = 0, BatchCommands = { With(sql, values) } };
        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellation))
        {
            rows.Add(row(reader));
        }

        return rows;
    }

    /// <summary>The same for DbUp, whose interfaces are synchronous.</summary>
    public static List<T> Read<T>(NpgsqlConnection connection, string sql, Func<NpgsqlDataReader, T> row, params object[] values) =>
        ReadAsync(connection, sql, row, CancellationToken.None, values).GetAwaiter().GetResult();

    /// <summary>The same on a connection of its own.</summary>
    public static async Task<List<T>> ReadAsync<T>(
        NpgsqlDataSource database, string sql, Func<NpgsqlDataReader, T> row, CancellationToken cancellation, params object[] values)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        return await ReadAsync(connection, sql, row, cancellation, values);
    }
}
