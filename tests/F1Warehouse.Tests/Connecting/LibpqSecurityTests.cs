using F1Warehouse.Cli.Connecting;
using Npgsql;
using Xunit;

namespace F1Warehouse.Tests.Connecting;

/// <summary>No connection is made that psql would refuse with the same settings.</summary>
public sealed class LibpqSecurityTests : IDisposable
{
    private readonly DirectoryInfo home = Directory.CreateTempSubdirectory("f1w-home-");
    private readonly List<string> told = [];

    public void Dispose() => home.Delete(recursive: true);

    // C7
    [Theory]
    [InlineData("SSL Mode=Require", SslMode.Require)]
    [InlineData("SSL Mode=Require;Root Certificate=/ca.pem", SslMode.VerifyCA)]
    [InlineData("SSL Mode=VerifyFull;Root Certificate=/ca.pem", SslMode.VerifyFull)]
    [InlineData("SSL Mode=Prefer;Root Certificate=/ca.pem", SslMode.Prefer)]
    public void Require_verifies_where_an_authority_is_known(string connection, SslMode mode) => Assert.Equal(mode, Applied(connection).SslMode);

    // C7
    [Fact]
    public void The_authority_that_libpq_knows_by_itself_is_known()
    {
        home.CreateSubdirectory(".postgresql");
        var file = Path.Combine(home.FullName, ".postgresql", "root.crt");
        File.WriteAllText(file, "");
        Assert.Equal((SslMode.VerifyCA, file), (Applied("SSL Mode=Require").SslMode, Applied("SSL Mode=Require").RootCertificate));
        Assert.Null(Applied("SSL Mode=Prefer").RootCertificate);
    }

    // C9
    [Theory]
    [InlineData("Channel Binding=Require", "ScramSHA256")]
    [InlineData("Channel Binding=Prefer", null)]
    public void A_channel_is_bound_by_SCRAM_only(string connection, string? authentication) => Assert.Equal(authentication, Applied(connection).RequireAuth);

    // C10
    [Fact]
    public void A_password_file_that_others_can_read_is_passed_over_with_a_word()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("files have other rights there");
            return;
        }

        var file = Path.Combine(home.FullName, ".pgpass");
        File.WriteAllText(file, "*:*:*:*:hush");
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Assert.Null(Applied("Host=db").Passfile);
        Assert.Empty(told);

        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.OtherRead);
        Assert.Equal("/dev/null", Applied("Host=db").Passfile);
        Assert.Equal("/dev/null", Applied($"Host=db;Passfile={file}").Passfile);
        Assert.All(told, word => Assert.Contains($"chmod 0600 {file}", word, StringComparison.Ordinal));
        Assert.Equal(2, told.Count);
    }

    private NpgsqlConnectionStringBuilder Applied(string connection)
    {
        var settings = new NpgsqlConnectionStringBuilder(connection);
        new LibpqSecurity(home.FullName, told.Add).Apply(settings);
        return settings;
    }
}
