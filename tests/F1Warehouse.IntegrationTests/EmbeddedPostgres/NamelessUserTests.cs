using F1Warehouse.IntegrationTests.Infrastructure;
using Xunit;

namespace F1Warehouse.IntegrationTests.EmbeddedPostgres;

/// <summary>E6: a user id without a line in /etc/passwd, as containers and their orchestrators give.</summary>
public sealed class NamelessUserTests
{
    private const string AsNameless = "setpriv --reuid 64321 --regid 64321 --clear-groups";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Has_a_private_server_as_others_have()
    {
        var ended = await RunAsync($$"""
            {{AsNameless}} unshare --user --map-user=65534 true || exit 77
            {{AsNameless}} "$F1W" db up && {{AsNameless}} "$F1W" db status
            code=$?
            {{AsNameless}} "$F1W" db down
            exit $code
            """);
        Assert.SkipWhen(ended.ExitCode == 77, "no user namespaces here");
        Assert.True(ended.ExitCode == 0, ended.ToString());
        Assert.Contains("The embedded server runs: PostgreSQL", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_told_to_name_the_user_of_the_database()
    {
        var ended = await RunAsync($"PGHOST=127.0.0.1 PGPORT=1 {AsNameless} \"$F1W\" status");
        Assert.True(ended.ExitCode == 2, ended.ToString());
        Assert.Contains("no user is named, and the one of this process has no name: set PGUSER", ended.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("fault", ended.Error, StringComparison.Ordinal);
    }

    private static async Task<FinishedProgram> RunAsync(string script)
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess && OperatingSystem.IsLinux(), "only root can become another user");
        using var scripts = new TestScripts();
        using var program = new TestProgram("", scripts);
        using var running = program.StartShell($"""
            unset F1W_CONNECTION
            export HOME=$PWD
            chmod 777 .
            {AsNameless} test -x "$F1W" || exit 78
            {script}
            """);
        var ended = await running.FinishAsync(Cancellation);
        Assert.SkipWhen(ended.ExitCode == 78, "the program lies in a folder that is closed to others");
        return ended;
    }
}
