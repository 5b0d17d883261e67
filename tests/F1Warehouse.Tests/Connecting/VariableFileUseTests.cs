using F1Warehouse.Tests.CommandLine;
using Xunit;

namespace F1Warehouse.Tests.Connecting;

/// <summary>I2: the program's own variables count in <c>.env</c> as PostgreSQL's do.</summary>
public sealed class VariableFileUseTests : IDisposable
{
    private readonly ConsoleOfTest console = new();

    public void Dispose() => console.Dispose();

    [Theory]
    [InlineData("F1W_CONNECTION=Host=127.0.0.1;Port=1;Username=ann;Database=f1")]
    [InlineData("F1W_CONNECTION='postgresql://ann@127.0.0.1:1/f1'")]
    [InlineData("PGHOST=127.0.0.1\nPGPORT=1")]
    public async Task It_says_which_database(string file)
    {
        Write(file);
        Assert.Equal(6, await console.RunAsync("status"));
        Assert.Contains("127.0.0.1:1", console.ErrorLines[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_option_counts_more()
    {
        Write("F1W_CONNECTION=Host=127.0.0.1;Port=1\nF1W_BASE_SCHEMA=theirs");
        Assert.Equal(6, await console.RunAsync("status", "--connection", "Host=127.0.0.2;Port=1"));
        Assert.Contains("127.0.0.2:1", console.ErrorLines[0], StringComparison.Ordinal);
        Assert.Equal(0, await console.RunAsync("list", "--select", "dim_drivers", "--base-schema", "mine"));
        Assert.Equal("marts  mine_core_schema.dim_drivers", console.Output.Trim());
    }

    [Fact]
    public async Task It_says_which_base_schema_and_how_the_log_is_written()
    {
        Write("F1W_BASE_SCHEMA=mine\nF1W_LOG_FORMAT=json");
        Assert.Equal(0, await console.RunAsync("list", "--select", "dim_drivers"));
        Assert.Equal("marts  mine_core_schema.dim_drivers", console.Output.Trim());
        Assert.EndsWith(".jsonl", Assert.Single(Directory.GetFiles(console.Workspace.Logs)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("F1W_LOG_FORMAT=xml", "F1W_LOG_FORMAT xml: expected text or json.", "list")]
    [InlineData("F1W_DISTRIBUTE=perhaps", "F1W_DISTRIBUTE perhaps: expected true or false.", "script")]
    [InlineData("F1W_CONNECTION=nonsense", "--connection is malformed", "status")]
    [InlineData("F1W_BASE_SCHEMA=\"open", "malformed (line 2)", "status")]
    public async Task A_value_that_cannot_be_is_bad_usage(string file, string told, string verb)
    {
        Write(file);
        Assert.Equal(2, await console.RunAsync(verb));
        Assert.Contains(told, console.ErrorLines[0], StringComparison.Ordinal);
    }

    private void Write(string file) => File.WriteAllText(Path.Combine(console.Workspace.Root, ".env"), $"# of this checkout\n{file}\nOTHER_TOOL = (nothing of ours\n");
}
