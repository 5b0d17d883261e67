using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using F1Warehouse.IntegrationTests.Infrastructure;
using Npgsql;
using Xunit;

namespace F1Warehouse.IntegrationTests.EmbeddedPostgres;

/// <summary>The second door of the embedded server, for programs that cannot use a unix socket.</summary>
public sealed class LoopbackTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    // E2, E3
    [Fact]
    public async Task A_port_is_opened_with_a_password_kept_for_later_starts_and_shown_in_every_form()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there the server listens at 127.0.0.1 anyway");
        using var scripts = new TestScripts();
        using var program = new TestProgram("", scripts);
        var port = FreePort();
        var file = Path.Combine(program.Workspace, "password.txt");
        await File.WriteAllTextAsync(file, "o'clock $1\n", Cancellation);
        try
        {
            var up = await RunAsync(program, 0, "db", "up", "--port", $"{port}", "--password-file", file);
            Assert.Contains($"psql \"host=127.0.0.1 port={port} user=postgres dbname=f1_warehouse\"", up, StringComparison.Ordinal);
            Assert.Contains($"Host=127.0.0.1;Username=postgres;Database=f1_warehouse;Port={port}", up, StringComparison.Ordinal);
            Assert.Contains($"postgresql://postgres@127.0.0.1:{port}/f1_warehouse", up, StringComparison.Ordinal);
            Assert.Contains($"jdbc:postgresql://127.0.0.1:{port}/f1_warehouse?user=postgres", up, StringComparison.Ordinal);
            Assert.Equal("right", await LoginAsync(port, "o'clock $1"));
            Assert.Equal("28P01", await LoginAsync(port, "another"));

            var other = FreePort();
            Assert.Contains("db down, then f1warehouse db up --port", await RunAsync(program, 2, "db", "up", "--port", $"{other}"), StringComparison.Ordinal);

            // The port outlives a restart, and the password stays; a run finds its way by the socket.
            await RunAsync(program, 0, "db", "down");
            await RunAsync(program, 0, "migrate");
            Assert.Equal("right", await LoginAsync(port, "o'clock $1"));

            await RunAsync(program, 0, "db", "down");
            var closed = await RunAsync(program, 0, "db", "up", "--port", "0");
            Assert.Contains("JDBC      cannot use a unix socket", closed, StringComparison.Ordinal);
            Assert.Matches(new Regex(@"postgresql://postgres@/f1_warehouse\?host=%2F"), closed);
            Assert.Equal("nobody", await LoginAsync(port, "o'clock $1"));

            using var without = program.StartBare(["db", "status"], ("PATH", "/nowhere"));
            Assert.Contains("psql is not ", (await without.FinishAsync(Cancellation)).Output, StringComparison.Ordinal);
        }
        finally
        {
            await RunAsync(program, 0, "db", "down");
        }
    }

    [Fact]
    public async Task A_port_or_a_password_that_cannot_be_is_told_before_anything_is_made()
    {
        using var scripts = new TestScripts();
        using var program = new TestProgram("", scripts);
        Assert.Contains("--port 70000: expected a number from 1 to 65535", await RunAsync(program, 2, "db", "up", "--port", "70000"), StringComparison.Ordinal);
        Assert.Contains("cannot be read", await RunAsync(program, 2, "db", "up", "--port", "5999", "--password-file", "no-such-file"), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(program.Workspace, ".postgres")));
    }

    private static async Task<string> RunAsync(TestProgram program, int expected, params string[] arguments)
    {
        using var running = program.StartBare(arguments);
        var end = await running.FinishAsync(CancellationToken.None);
        Assert.True(end.ExitCode == expected, end.ToString());
        return end.Output + end.Error;
    }

    private static async Task<string> LoginAsync(int port, string password)
    {
        try
        {
            await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder
            {
                Host = "127.0.0.1",
                Port = port,
                Username = "postgres",
                Password = password,
                Database = "postgres",
                Pooling = false,
            }.ConnectionString);
            await connection.OpenAsync(Cancellation);
            return "right";
        }
        catch (PostgresException refused)
        {
            return refused.SqlState;
        }
        catch (NpgsqlException)
        {
            return "nobody";
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
