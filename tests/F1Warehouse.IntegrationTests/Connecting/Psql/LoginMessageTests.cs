using F1Warehouse.IntegrationTests.Infrastructure;
using Xunit;

namespace F1Warehouse.IntegrationTests.Connecting.Psql;

/// <summary>A login that fails says which check failed, for whom, and what to do.</summary>
public sealed class LoginMessageTests(LoginFixture logins) : IClassFixture<LoginFixture>
{
    // C11
    [Fact]
    public async Task Each_reason_of_a_TLS_failure_has_its_own_message()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the server's files are written by a shell");
        var full = logins.Cases.Case("scram", "verify-full");
        await logins.Server.ShowAsync(logins.Certificates.Server("localhost"));
        await ToldAsync(full.With("PGSSLROOTCERT", logins.Certificates.OtherAuthority), "issued by 'CN=the right authority', is not vouched for by the authorities in ", "sslrootcert");
        await ToldAsync(full.With("PGHOST", "127.0.0.1"), "the server's certificate is for 'localhost', not for '127.0.0.1'");
        await ToldAsync(full.With("PGSSLROOTCERT", "/no/ca.crt"), "sslrootcert '/no/ca.crt' does not exist");
        await ToldAsync(logins.Cases.Case("cert", "verify-full", client: "stranger"), "does not accept the client's certificate", "stranger.crt");
        await ToldAsync(full.With("PGSSLROOTCERT", logins.Certificates.PathOf("client.key")), "sslrootcert");
        await logins.Server.ShowAsync(logins.Certificates.Server("localhost", isExpired: true));
        await ToldAsync(full, "the server's certificate was valid from ", "the server needs a new one");
        await logins.Server.ShowAsync(null);
        await ToldAsync(full, "does not offer TLS, and sslmode asks for it");
    }

    // C12
    [Theory]
    [InlineData("ssl", "prefer")]
    [InlineData("ssl", "require")]
    [InlineData("scram", "prefer")]
    [InlineData("plain", "allow")]
    public async Task A_wrong_password_is_called_a_wrong_password(string user, string mode)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the server's files are written by a shell");
        await logins.Server.ShowAsync(logins.Certificates.Server("localhost"));
        await ToldAsync(logins.Cases.Case(user, mode).With("PGPASSWORD", "wrong"), "password authentication failed", "28P01", "the password is wrong");
    }

    // C13
    [Fact]
    public async Task Of_several_hosts_each_tells_why_it_is_not_taken()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the server's files are written by a shell");
        var several = logins.Cases.Case("readonly", "disable").With("PGHOST", "127.0.0.1,localhost").With("PGPORT", $"1,{logins.Server.Port}");
        await ToldAsync(
            several.With("PGTARGETSESSIONATTRS", "read-write"),
            "no server that is wanted answers (target_session_attrs = read-write):", "127.0.0.1:1: Connection refused", $"localhost:{logins.Server.Port}: its sessions are read-only");
        await ToldAsync(several.With("PGTARGETSESSIONATTRS", "standby"), "its sessions are read-only");
        Assert.Null(await LoginFixture.RefusalAsync(several.With("PGTARGETSESSIONATTRS", "read-only")));
    }

    // C13: all sessions go to the host that was taken, and the run ends well.
    [Fact]
    public async Task A_run_goes_past_a_host_that_is_down()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the server's files are written by a shell");
        await logins.Server.RunAsync("drop database if exists several with (force)");
        await logins.Server.RunAsync("create database several owner trust_user");
        using var program = new ProductProgram($"Host=127.0.0.1:1,127.0.0.1:{logins.Server.Port};Username=trust_user;Database=several;SSL Mode=Disable;Target Session Attributes=read-write");
        var end = await program.RunAsync("migrate", [], TestContext.Current.CancellationToken);
        Assert.True(end.ExitCode == 0, end.ToString());
    }

    private static async Task ToldAsync(LoginCase one, params string[] words)
    {
        var refusal = await LoginFixture.RefusalAsync(one);
        Assert.All(words, word => Assert.Contains(word, refusal, StringComparison.Ordinal));
    }
}
