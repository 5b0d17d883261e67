using System.IO.Pipes;
using System.Runtime.Versioning;
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
        var status = await server.GetStatusAsync(Cancellation);
        Assert.True(status.IsRunning);
        Assert.Equal(address, status.Address);
        Assert.Equal(await address.ScalarAsync("select current_setting('server_version_num')::int / 10000"), status.MajorVersion);
        Assert.True(File.Exists(status.LogFile));
        Assert.True(Directory.Exists(status.BinariesFolder));

        Assert.True(await server.StopAsync(Cancellation));
        Assert.False(await server.StopAsync(Cancellation));
        Assert.False((await server.GetStatusAsync(Cancellation)).IsRunning);
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => address.ScalarAsync("select 1"));
    }

    [Fact]
    public async Task A_second_start_finds_the_running_server_and_a_restart_keeps_its_data_and_address()
    {
        await using var temporary = new TemporaryServer();
        var address = await temporary.Server.StartAsync(Cancellation);
        await address.ScalarAsync("create table kept as select 42 as answer");
        var process = (await temporary.Server.GetStatusAsync(Cancellation)).ProcessId();

        Assert.Equal(address, await new EmbeddedServer(temporary.Options).StartAsync(Cancellation));
        Assert.Equal(process, (await temporary.Server.GetStatusAsync(Cancellation)).ProcessId());

        await temporary.Server.StopAsync(Cancellation);
        Assert.Equal(address, await temporary.Server.StartAsync(Cancellation));
        Assert.NotEqual(process, (await temporary.Server.GetStatusAsync(Cancellation)).ProcessId());
        Assert.Equal(42, await address.ScalarAsync("select answer from kept"));
    }

    [Fact]
    public async Task A_server_holds_no_pipe_of_the_program_that_started_it_and_no_Ctrl_C_reaches_it()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "sessions are read from /proc");
        await using var temporary = new TemporaryServer();
        await using var reader = new AnonymousPipeServerStream(PipeDirection.In, HandleInheritability.Inheritable);
        await temporary.Server.StartAsync(Cancellation);
        reader.DisposeLocalCopyOfClientHandle();
        Assert.Equal(0, await reader.ReadAsync(new byte[1], Cancellation));

        // The terminal sends Ctrl-C to its own session.
        var process = (await temporary.Server.GetStatusAsync(Cancellation)).ProcessId();
        var fields = (await File.ReadAllTextAsync($"/proc/{process}/stat", Cancellation)).Split(") ")[1].Split(' ');
        Assert.Equal($"{process}", fields[3]);
    }

    [Fact]
    public async Task Starts_at_the_same_time_make_one_server()
    {
        await using var temporary = new TemporaryServer();
        var starts = Enumerable.Range(0, 4).Select(_ => new EmbeddedServer(temporary.Options).StartAsync(Cancellation));
        Assert.Single((await Task.WhenAll(starts)).Distinct());
    }

    [Fact]
    public async Task A_setting_that_PostgreSQL_refuses_is_shown_with_the_end_of_its_log()
    {
        await using var temporary = new TemporaryServer(
            options => options with { Settings = new Dictionary<string, string> { ["shared_buffers"] = "lots" } });
        var failure = await Assert.ThrowsAsync<EmbeddedServerException>(() => temporary.Server.StartAsync(Cancellation));
        Assert.Contains("invalid value for parameter \"shared_buffers\": \"lots\"", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task At_a_port_a_server_asks_for_its_password()
    {
        await using var temporary = new TemporaryServer(options => options with { Loopback = true, Accounts = null });
        var address = await temporary.Server.StartAsync(Cancellation);
        Assert.Equal("127.0.0.1", address.Host);
        Assert.Equal(1, await address.ScalarAsync("select 1"));
        Assert.Equal(address, (await temporary.Server.GetStatusAsync(Cancellation)).Address);

        var refusal = await Assert.ThrowsAsync<PostgresException>(
            () => (address with { Password = "guessed" }).ScalarAsync("select 1"));
        Assert.Equal(PostgresErrorCodes.InvalidPassword, refusal.SqlState);
        var password = Path.Combine(Path.GetDirectoryName((await temporary.Server.GetStatusAsync(Cancellation)).LogFile)!, "password");
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no file modes");
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(password));
    }
}
