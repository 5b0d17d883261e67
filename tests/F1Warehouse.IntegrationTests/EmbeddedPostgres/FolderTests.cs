using System.Runtime.Versioning;
using F1Warehouse.EmbeddedPostgres;
using F1Warehouse.EmbeddedPostgres.Processes;
using F1Warehouse.IntegrationTests.Infrastructure;
using Xunit;

namespace F1Warehouse.IntegrationTests.EmbeddedPostgres;

public sealed class FolderTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("a path so long that the system would refuse the name of a socket in it; a hundred and seven bytes are the most")]
    [InlineData("comma, blank and quote'")]
    [UnsupportedOSPlatform("windows")]
    public async Task A_folder_that_a_socket_cannot_be_in_gets_its_socket_elsewhere(string name)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "no unix socket is used on Windows");
        await using var temporary = new TemporaryServer(options => options with { Folder = Path.Combine(options.Folder, name) });
        var address = await temporary.Server.StartAsync(Cancellation);
        Assert.DoesNotContain(temporary.Folder, address.Host, StringComparison.Ordinal);
        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(address.Host));
        Assert.Equal(1, await address.ScalarAsync("select 1"));

        await temporary.Server.StopAsync(Cancellation);
        Assert.False(Directory.Exists(address.Host));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_substituted_and_the_report_says_so()
    {
        var reports = new List<string>();
        await using var temporary = new TemporaryServer(options => options with
        {
            Folder = Path.Combine(Repository.Root, "global.json", "server"),
            Report = reports.Add,
        });
        var address = await temporary.Server.StartAsync(Cancellation);
        Assert.Equal(1, await address.ScalarAsync("select 1"));
        Assert.Contains(reports, report => report.Contains($"kept in {temporary.Options.SubstituteFolder}", StringComparison.Ordinal));
        Assert.Equal(address, (await temporary.Server.GetStatusAsync(Cancellation)).Address);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task Root_keeps_the_server_out_of_a_folder_that_is_closed_to_the_user_it_runs_as()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess && OperatingSystem.IsLinux(), "only root can become another user");
        await using var temporary = new TemporaryServer(options => options with
        {
            Folder = Path.Combine(options.Folder, "closed", "server"),
            Accounts = [Account.Other("nobody")],
        });
        Directory.CreateDirectory(Path.GetDirectoryName(temporary.Options.Folder)!, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var address = await temporary.Server.StartAsync(Cancellation);
        Assert.StartsWith(temporary.Options.SubstituteFolder, address.Host, StringComparison.Ordinal);
        var data = (await temporary.Server.GetStatusAsync(Cancellation)).DataFolder!;
        Assert.Equal("nobody", await Account.OwnerOfAsync(data, Cancellation));
    }

    [Fact]
    public async Task Root_hands_its_cluster_over_when_it_cannot_put_its_privileges_aside_any_more()
    {
        var own = Account.Available().First(account => account.SwitchTo is null);
        Assert.SkipUnless(own != Account.Self, "only root does");
        await using var temporary = new TemporaryServer(options => options with { Accounts = [own] });
        await (await temporary.Server.StartAsync(Cancellation)).ScalarAsync("create table kept as select 42 as answer");
        await temporary.Server.StopAsync(Cancellation);

        var later = new EmbeddedServer(temporary.Options with { Accounts = [Account.Other("nobody")] });
        Assert.Equal(42, await (await later.StartAsync(Cancellation)).ScalarAsync("select answer from kept"));
    }

    [Fact]
    public async Task What_a_killed_test_run_left_is_swept()
    {
        string folder;
        EmbeddedServerOptions options;
        await using (var temporary = new TemporaryServer())
        {
            // Nobody holds a lock for this one, as after a kill.
            folder = $"{temporary.Folder}-left";
            options = temporary.Options with { Folder = Path.Combine(folder, "server") };
        }

        var address = await new EmbeddedServer(options).StartAsync(Cancellation);
        await TemporaryServer.SweepAsync();
        Assert.False(Directory.Exists(folder));
        await Assert.ThrowsAnyAsync<Npgsql.NpgsqlException>(() => address.ScalarAsync("select 1"));
    }
}
