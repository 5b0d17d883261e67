using System.Diagnostics;
using F1Warehouse.EmbeddedPostgres;
using F1Warehouse.IntegrationTests.Infrastructure;
using Xunit;

namespace F1Warehouse.IntegrationTests.EmbeddedPostgres;

/// <summary>E5, E7: a running server is known by the folder that it works in, whatever happens around it.</summary>
public sealed class DisturbedServerTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_server_whose_socket_was_taken_away_is_told_within_seconds_and_can_be_stopped()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the system tells where a process works");
        await using var temporary = new TemporaryServer();
        var address = await temporary.Server.StartAsync(Cancellation);
        Directory.Delete(address.Host, recursive: true);

        var begun = Stopwatch.GetTimestamp();
        var told = await Assert.ThrowsAsync<EmbeddedServerException>(() => temporary.Server.StartAsync(Cancellation));
        Assert.True(Stopwatch.GetElapsedTime(begun) < TimeSpan.FromSeconds(20), $"{Stopwatch.GetElapsedTime(begun)}");
        Assert.Contains($"its socket in {address.Host} is gone: stop it", told.Message, StringComparison.Ordinal);
        Assert.True(await temporary.Server.StopAsync(Cancellation));
        Assert.Equal(address.Host, (await temporary.Server.StartAsync(Cancellation)).Host);
    }

    [Fact]
    public async Task A_server_whose_folder_was_moved_and_whose_clock_was_set_is_found_and_one_of_another_folder_is_not()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the system tells where a process works");
        await using var temporary = new TemporaryServer();
        var first = await temporary.Server.StartAsync(Cancellation);
        var process = (await temporary.Server.GetStatusAsync(Cancellation)).ProcessId();
        var moved = new EmbeddedServer(temporary.Options with { Folder = temporary.Options.Folder + "-moved" });
        Directory.Move(temporary.Options.Folder, temporary.Options.Folder + "-moved");
        try
        {
            var status = await moved.GetStatusAsync(Cancellation);
            Assert.True(status.IsRunning);
            Assert.Equal(process, status.ProcessId());
            Assert.Equal("1", $"{await (await moved.StartAsync(Cancellation)).ScalarAsync("select 1")}");

            // As after a step of the clock: the file tells another time than the system.
            var file = Path.Combine(status.DataFolder!, "postmaster.pid");
            var lines = await File.ReadAllLinesAsync(file, Cancellation);
            var original = string.Join('\n', lines) + "\n";
            lines[2] = "1000000000";
            await File.WriteAllTextAsync(file, string.Join('\n', lines) + "\n", Cancellation);
            Assert.True((await moved.GetStatusAsync(Cancellation)).IsRunning);
            await File.WriteAllTextAsync(file, original, Cancellation);

            // A copy of the file, as in a copy of the checkout, names a process that works elsewhere.
            await using var foreign = new TemporaryServer();
            await foreign.Server.StartAsync(Cancellation);
            var copied = Path.Combine((await foreign.Server.GetStatusAsync(Cancellation)).DataFolder!, "postmaster.pid");
            Assert.True(await foreign.Server.StopAsync(Cancellation));
            await File.WriteAllTextAsync(copied, original, Cancellation);
            Assert.False(await foreign.Server.StopAsync(Cancellation));
            Assert.True((await moved.GetStatusAsync(Cancellation)).IsRunning);
        }
        finally
        {
            await moved.StopAsync(CancellationToken.None);
            Directory.Move(temporary.Options.Folder + "-moved", temporary.Options.Folder);
        }

        Assert.Equal(first.UserName, (await temporary.Server.StartAsync(Cancellation)).UserName);
    }

    [Fact]
    public async Task Nobody_else_can_open_and_hold_the_lock()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("files have other rights there");
            return;
        }

        await using var temporary = new TemporaryServer();
        Directory.CreateDirectory(temporary.Options.Folder);
        var file = Path.Combine(temporary.Options.Folder, "lock");
        await File.WriteAllTextAsync(file, "", Cancellation);
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);
        await temporary.Server.StartAsync(Cancellation);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }
}
