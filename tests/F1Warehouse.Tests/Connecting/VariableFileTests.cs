using F1Warehouse.Cli.Connecting;
using F1Warehouse.Pipeline.Errors;
using Xunit;

namespace F1Warehouse.Tests.Connecting;

public sealed class VariableFileTests : IDisposable
{
    private readonly string file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.env");

    public void Dispose() => File.Delete(file);

    [Fact]
    public void A_file_has_names_values_quotes_and_comments()
    {
        File.WriteAllText(file, "# the shared one\nPGHOST=db\nexport PGUSER=ann # mine\nPGPASSWORD='a $b #c'\nPGHOST=later\n");
        var variables = Variables.ReadFile(file);
        Assert.Equal(("later", "ann", "a $b #c"), (variables["PGHOST"], variables["PGUSER"], variables["PGPASSWORD"]));
        Assert.Null(Environment.GetEnvironmentVariable("PGPASSWORD"));
    }

    [Fact]
    public void No_file_is_no_variables() => Assert.Empty(Variables.ReadFile(file));

    [Fact]
    public void A_malformed_file_is_named_with_the_line_and_without_its_secrets()
    {
        File.WriteAllText(file, "PGPASSWORD=hush\nhush what\n");
        var error = Assert.Throws<ConfigurationException>(() => Variables.ReadFile(file));
        Assert.Equal($"{file} is malformed (line 2): expected NAME=value in each line.", error.Message);
        Assert.DoesNotContain("hush", error.ToString(), StringComparison.Ordinal);
    }
}
