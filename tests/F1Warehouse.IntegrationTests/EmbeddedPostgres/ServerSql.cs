using System.Globalization;
using F1Warehouse.EmbeddedPostgres;
using F1Warehouse.IntegrationTests.Infrastructure;
using Npgsql;
using Xunit;

namespace F1Warehouse.IntegrationTests.EmbeddedPostgres;

/// <summary>Asks a server that may be gone in a moment: no connection is kept.</summary>
internal static class ServerSql
{
    public static Task<object?> ScalarAsync(this EmbeddedServerAddress address, string sql) =>
        ScalarAsync(TestServer.ToConnectionString(address), sql);

    public static async Task<object?> ScalarAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection($"{connectionString};Pooling=false");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }

    public static int ProcessId(this EmbeddedServerStatus status) =>
        int.Parse(File.ReadLines(Path.Combine(status.DataFolder!, "postmaster.pid")).First(), CultureInfo.InvariantCulture);
}
