using F1Warehouse.EmbeddedPostgres;
using F1Warehouse.IntegrationTests.Infrastructure;
using Npgsql;
using Xunit;

namespace F1Warehouse.IntegrationTests.EmbeddedPostgres;

public sealed class EmbeddedServerTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_server_starts_answers_and_stops()
    {
        await using var temporary = new TemporaryServer();
        var server = temporary.Server;
        Assert.Equal(EmbeddedServerStatus.None, await server.GetStatusAsync(Cancellation));

        var address = await server.StartAsync(Cancellation);
        Assert.Equal(1, await ScalarAsync(address, "select 1"));
        var status = await server.GetStatusAsync(Cancellation);
        Assert.True(status.IsRunning);
        Assert.Equal(address, status.Address);
        Assert.True(File.Exists(status.LogFile));
        Assert.True(File.Exists(Path.Combine(status.BinariesFolder!, "postgres")));
        Assert.Equal(await ScalarAsync(address, "select current_setting('server_version_num')::int / 10000"), status.MajorVersion);

        Assert.True(await server.StopAsync(Cancellation));
        Assert.False(await server.StopAsync(Cancellation));
        Assert.False((await server.GetStatusAsync(Cancellation)).IsRunning);
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => ScalarAsync(address, "select 1"));
    }

    private static async Task<int> ScalarAsync(EmbeddedServerAddress address, string sql)
    {
        await using var connection = new NpgsqlConnection(TestServer.ToConnectionString(address) + ";Pooling=false");
        await connection.OpenAsync(Cancellation);
        await using var command = new NpgsqlCommand(sql, connection);
        return (int)(await command.ExecuteScalarAsync(Cancellation))!;
    }
}
