using F1Warehouse.IntegrationTests.Infrastructure;
using Xunit;

namespace F1Warehouse.IntegrationTests.Documents;

/// <summary>README's commands are commands that exist and do what is said of them.</summary>
public sealed class ReadmeCommandTests(TestServer server)
{
    private static readonly List<string> Commands =
        [.. MarkdownBlock.ReadAll(Path.Combine(Repository.Root, "README.md")).Where(block => block.Language == "bash").SelectMany(block => block.Text.Split('\n'))];

    [Fact]
    public async Task Each_command_of_the_program_succeeds()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var database = await TestDatabase.CreateAsync(server, cancellation);
        using var scripts = TestScripts.WithMarker();
        using var data = TestData.WithoutExceptions();
        using var program = new TestProgram(database.ConnectionString, scripts);
        Assert.Equal(0, (await program.RunAsync("run", ["--data", data.Folder], cancellation)).ExitCode);

        var calls = Commands.Where(command => command.StartsWith("artifacts/bin/f1warehouse ", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(calls);
        foreach (var call in calls)
        {
            var arguments = call.Split(' ')[1..];
            using var run = arguments is ["status"] ? program.Start("status") : program.StartBare(arguments);
            var end = await run.FinishAsync(cancellation);
            Assert.True(end.ExitCode == 0, $"{call}: {end}");
        }
    }

    // The two commands themselves are what .ci/run and a newcomer run; here, that each target and argument of README exists.
    [Fact]
    public void Each_target_of_the_build_exists()
    {
        var tasks = string.Concat(Directory.GetFiles(Path.Combine(Repository.Root, "build", "tasks"), "*.cake").Select(File.ReadAllText));
        var builds = Commands.Where(command => command.StartsWith("./build.sh ", StringComparison.Ordinal)).ToList();
        Assert.Equal(["./build.sh --target=Full", "./build.sh --target=Test"], builds.Take(2));
        foreach (var argument in builds.SelectMany(command => command.Split(' ')).Where(word => word.StartsWith("--", StringComparison.Ordinal)))
        {
            var (name, value) = (argument.Split('=')[0][2..], argument.Split('=')[1]);
            Assert.Contains(name == "target" ? $"(\"{value}\"" : $"\"{name}\"", tasks + "\"target\"", StringComparison.Ordinal);
        }
    }
}
