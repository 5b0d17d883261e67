using F1Warehouse.Cli;
using F1Warehouse.Cli.CommandLine;
using F1Warehouse.Cli.Reporting;
using Xunit;

namespace F1Warehouse.Tests.CommandLine;

/// <summary>What a shell is offered, and the examples of the help.</summary>
public sealed class CompletionTests
{
    private static Workspace Checkout => new(Repository.Root, Path.Combine(Repository.Root, "database"));

    [Theory]
    [InlineData("f1warehouse pl", "plan")]
    [InlineData("f1warehouse plan --exi", "--exit-code")]
    [InlineData("f1warehouse diff --output ", "markdown")]
    [InlineData("f1warehouse run --without ", "lap_times")]
    [InlineData("f1warehouse verify --select assert_one_win", "assert_one_winner_per_race")]
    [InlineData("f1warehouse list --select +fct_driver", "+fct_driver_performance")]
    [InlineData("f1warehouse list --select tag:po", "tag:points")]
    [InlineData("f1warehouse completion ", "zsh")]
    public async Task The_program_offers_verbs_options_relations_and_rules(string line, string expected)
    {
        var (code, output) = await RunAsync($"[suggest:{line.Length}]", line);
        Assert.Equal(0, code);
        Assert.Contains(expected, output.Split('\n', StringSplitOptions.TrimEntries));
    }

    [Theory]
    [InlineData("bash", "complete -o default -F _f1warehouse f1warehouse")]
    [InlineData("zsh", "compdef _f1warehouse f1warehouse")]
    [InlineData("pwsh", "Register-ArgumentCompleter -Native -CommandName f1warehouse")]
    public async Task Each_shell_has_its_script(string shell, string expected) =>
        Assert.Contains(expected, (await RunAsync("completion", shell)).Output, StringComparison.Ordinal);

    [Fact]
    public async Task Each_verb_has_examples_in_its_help_that_the_program_takes()
    {
        var (_, help) = await RunAsync("--help");
        foreach (var (verb, examples) in Examples.ByVerb)
        {
            Assert.Contains($"  {verb} ", help, StringComparison.Ordinal);
            var (code, own) = await RunAsync(verb, "--help");
            Assert.Equal(0, code);
            Assert.All(examples, example => Assert.Contains($"  f1warehouse {example}\n", own.ReplaceLineEndings("\n"), StringComparison.Ordinal));
        }

        var verbs = new WarehouseCommandLine(Checkout, new Terminal(TextWriter.Null, TextWriter.Null, IsLive: false)).Verbs;
        Assert.Equal(verbs.Subcommands.Select(verb => verb.Name).Order(StringComparer.Ordinal), Examples.ByVerb.Keys.Order(StringComparer.Ordinal));
        Assert.All(Examples.ByVerb.Values.SelectMany(examples => examples), example => Assert.Empty(verbs.Parse(example.Split(" >")[0]).Errors));
    }

    private static async Task<(int Code, string Output)> RunAsync(params string[] arguments)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var code = await new WarehouseCommandLine(Checkout, new Terminal(output, error, IsLive: false)).InvokeAsync(arguments, TestContext.Current.CancellationToken);
        Assert.Equal("", error.ToString());
        return (code, output.ToString());
    }
}
