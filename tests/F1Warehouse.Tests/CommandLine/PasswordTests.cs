using Xunit;

namespace F1Warehouse.Tests.CommandLine;

/// <summary>No word that a caller may take for a password reaches the console or the log.</summary>
public sealed class PasswordTests : IDisposable
{
    private const string Secret = "s3cr3t-w0rd";

    private readonly ConsoleOfTest console = new();

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Username=u;Password=" + Secret)]
    [InlineData("host=127.0.0.1;port=1;username=u;pwd='" + Secret + "'")]
    [InlineData("postgresql://u:" + Secret + "@127.0.0.1:1/warehouse")]
    [InlineData("postgres://u:" + Secret + "@127.0.0.1:1/warehouse?sslmode=disable")]
    public async Task A_server_that_cannot_be_reached_is_reported_without_it(string connection)
    {
        Assert.Equal(6, await RunAsync(connection));
        Assert.Contains("127.0.0.1", console.ErrorLines[0]);
    }

    [Theory]
    [InlineData(Secret)]
    [InlineData("Host=127.0.0.1;Password=" + Secret + ";Port=nowhere")]
    [InlineData("Host=127.0.0.1;Passwort=" + Secret)]
    [InlineData("Host=127.0.0.1;Password=a;" + Secret)]
    [InlineData("Host=127.0.0.1;Password=a;" + Secret + "=b")]
    [InlineData("Password=\"" + Secret)]
    [InlineData("postgresql://u:" + Secret + "@:x/y")]
    [InlineData("postgresql://u:" + Secret + "/@host:99999999/y")]
    public async Task A_malformed_connection_string_is_reported_without_it(string connection) =>
        Assert.Equal(2, await RunAsync(connection));

    [Fact]
    public async Task A_connection_string_in_the_wrong_place_is_reported_without_it()
    {
        Assert.Equal(2, await console.RunAsync("load", $"Host=127.0.0.1;Password={Secret}"));
        AssertUnseen();
    }

    private async Task<int> RunAsync(string connection)
    {
        var code = await console.RunAsync("migrate", "--verbosity", "debug", "--connection", connection);
        AssertUnseen();
        Assert.NotEmpty(console.Log);
        return code;
    }

    private void AssertUnseen()
    {
        Assert.NotEmpty(console.ErrorLines);
        Assert.DoesNotContain(Secret, string.Join('\n', console.ErrorLines) + console.Output + console.Log);
    }

    public void Dispose() => console.Dispose();
}
