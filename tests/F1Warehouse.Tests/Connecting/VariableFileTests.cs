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
        var variables = VariableFile.Read(file);
        Assert.Equal(("later", "ann", "a $b #c"), (variables["PGHOST"], variables["PGUSER"], variables["PGPASSWORD"]));
        Assert.Null(Environment.GetEnvironmentVariable("PGPASSWORD"));
    }

    // I3
    [Theory]
    [InlineData("PGPASSWORD=pa$HOME$$1", "pa$HOME$$1")]
    [InlineData("PGPASSWORD=\"pa$HOME\"", "pa$HOME")]
    [InlineData("PGPASSWORD='pa$HOME'", "pa$HOME")]
    [InlineData("PGUSER=ann\nPGPASSWORD=${PGUSER}$", "ann$")]
    [InlineData("PGPASSWORD='${PGUSER}'", "${PGUSER}")]
    [InlineData("PGPASSWORD=${F1W_NO_SUCH_VARIABLE}x", "x")]
    public void A_dollar_is_a_character_but_around_a_name_in_braces(string text, string password)
    {
        File.WriteAllText(file, text + "\n");
        Assert.Equal(password, VariableFile.Read(file)["PGPASSWORD"]);
    }

    [Theory]
    [InlineData("PGPASSWORD=", "")]
    [InlineData("PGPASSWORD= # none", "")]
    [InlineData("PGPASSWORD = a#b # c", "a#b")]
    [InlineData("PGPASSWORD=a b\t", "a b")]
    [InlineData("PGPASSWORD=\"a \\\" # \\\\\" # c", "a \" # \\")]
    [InlineData("PGPASSWORD=a'b", "a'b")]
    public void A_value_ends_where_a_shell_s_does(string text, string password)
    {
        File.WriteAllText(file, text + "\r\n");
        Assert.Equal(password, VariableFile.Read(file)["PGPASSWORD"]);
    }

    // I3
    [Fact]
    public void Lines_of_other_tools_are_their_affair()
    {
        File.WriteAllText(file, "DJANGO_KEY = (what, 'ever\n[section]\nPGHOST=db\nCOMPOSE\nF1W_BASE_SCHEMA=mine\n");
        Assert.Equal([("F1W_BASE_SCHEMA", "mine"), ("PGHOST", "db")], VariableFile.Read(file).Select(pair => (pair.Key, pair.Value)).Order());
    }

    [Fact]
    public void No_file_is_no_variables() => Assert.Empty(VariableFile.Read(file));

    [Fact]
    public void A_malformed_file_is_named_with_the_line_and_without_its_secrets()
    {
        File.WriteAllText(file, "PGUSER=ann\nPGPASSWORD=\"hush\n");
        var error = Assert.Throws<ConfigurationException>(() => VariableFile.Read(file));
        Assert.Equal($"{file} is malformed (line 2): expected NAME=value, the value with blanks or # in quotes.", error.Message);
        Assert.DoesNotContain("hush", error.ToString(), StringComparison.Ordinal);
    }
}
