using F1Warehouse.Raw;
using Xunit;

namespace F1Warehouse.Tests.CommandLine;

public sealed class WarehouseCommandLineTests : IDisposable
{
    private readonly ConsoleOfTest console = new();

    [Theory]
    [InlineData("fly")]
    [InlineData("load", "--quick")]
    [InlineData("load", "--workers", "many")]
    [InlineData("load", "--workers", "0")]
    [InlineData("load", "--workers", "65")]
    [InlineData("load", "--verbosity", "loud")]
    [InlineData("load", "--verbosity", "2")]
    [InlineData("load", "--data")]
    [InlineData("load", "--without", "races")]
    [InlineData("load", "--without", "lap_times,results")]
    [InlineData("script", "--without", "laps")]
    [InlineData("publish", "now")]
    [InlineData("run", "--select", "assert_names_are_clean")]
    [InlineData("run", "--live")]
    [InlineData("db")]
    [InlineData("db", "sideways")]
    [InlineData("sample", "--seed", "x")]
    public async Task Bad_usage_is_one_line_on_standard_error_and_exit_code_2(params string[] args)
    {
        Assert.Equal(2, await console.RunAsync(args));
        Assert.StartsWith("f1warehouse: ", Assert.Single(console.ErrorLines));
        Assert.Empty(console.Output);
    }

    [Theory]
    [InlineData("Did you mean run?", "rnu")]
    [InlineData("Did you mean --base-schema?", "load", "--base-shema=x")]
    [InlineData("Did you mean --data?", "run", "--dta", "x")]
    public async Task A_slip_of_the_fingers_is_told_what_it_was_probably_meant_to_be(string meant, params string[] args)
    {
        Assert.Equal(2, await console.RunAsync(args));
        Assert.Contains(meant, Assert.Single(console.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_far_from_any_word_is_not_guessed_at()
    {
        Assert.Equal(2, await console.RunAsync("everything"));
        Assert.DoesNotContain("mean", Assert.Single(console.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_arguments_the_program_shows_its_help()
    {
        Assert.Equal(0, await console.RunAsync());
        Assert.Contains("rollback", console.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("base schema 'Capital'", "load", "--base-schema", "Capital")]
    [InlineData("--data /no/such/folder", "run", "--data", "/no/such/folder")]
    [InlineData("no data in", "load")]
    [InlineData("--select tag:pionts: no rule has this tag; there are calendar, ", "verify", "--select", "tag:pionts")]
    [InlineData("--results /dev/null/reports: the reports of the verification cannot be written: ", "verify", "--results", "/dev/null/reports")]
    public async Task Bad_configuration_is_found_before_a_database_is_touched(string expected, params string[] args)
    {
        Assert.Equal(2, await console.RunAsync(args));
        Assert.StartsWith($"f1warehouse: {expected}", Assert.Single(console.ErrorLines));
    }

    [Fact]
    public async Task The_error_tells_which_word_was_wrong_and_where_help_is()
    {
        await console.RunAsync("db", "sideways");
        Assert.Contains("'sideways'", console.ErrorLines[0]);
        Assert.EndsWith("f1warehouse db --help", console.ErrorLines[0]);
    }

    [Fact]
    public async Task Help_lists_every_verb()
    {
        Assert.Equal(0, await console.RunAsync("--help"));
        Assert.All(
            ["run", "migrate", "load", "model", "verify", "publish", "status", "db", "sample"],
            verb => Assert.Matches($@"(?m)^  {verb} ", console.Output));
    }

    [Theory]
    [InlineData("run")]
    [InlineData("migrate")]
    [InlineData("load")]
    [InlineData("model")]
    [InlineData("verify")]
    [InlineData("publish")]
    public async Task Every_stage_takes_the_same_options_and_tells_their_defaults(string verb)
    {
        Assert.Equal(0, await console.RunAsync(verb, "--help"));
        Assert.All(
            ["--connection", "--base-schema", "--data", "--workers", "--verbosity"],
            option => Assert.Matches($@"(?m)^  {option} .*[Dd]efault", console.Output));
    }

    [Fact]
    public async Task The_version_is_the_products()
    {
        Assert.Equal(0, await console.RunAsync("--version"));
        Assert.StartsWith("1.", console.Output);
    }

    [Fact]
    public async Task An_argument_that_begins_with_an_at_sign_is_itself()
    {
        Assert.Equal(2, await console.RunAsync("load", "--data", "@nothing"));
        Assert.Equal(["f1warehouse: --data @nothing: no such folder or file"], console.ErrorLines);
    }

    [Fact]
    public async Task The_sample_is_written_where_the_caller_says()
    {
        var folder = Path.Combine(console.Workspace.Root, "made up");
        Assert.Equal(0, await console.RunAsync("sample", "--output", folder, "--seed", "7"));
        Assert.Equal([.. Dataset.All.Select(dataset => dataset.FileName).Append("exceptions.csv").Order(StringComparer.Ordinal)], Directory.GetFiles(folder).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));
    }

    public void Dispose() => console.Dispose();
}
