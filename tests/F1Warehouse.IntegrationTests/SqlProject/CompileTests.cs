using F1Warehouse.IntegrationTests.Infrastructure;
using Xunit;

namespace F1Warehouse.IntegrationTests.SqlProject;

/// <summary><c>dotnet build</c> of the SQL project, as MSBuild tells it to an IDE.</summary>
public sealed class CompileTests(TestServer server)
{
    private const string Drivers = "models/10_staging/stg_drivers.sql";
    private const string Races = "models/10_staging/stg_races.sql";

    // Each build takes seconds.
    private const string All = "F1W_TEST_BUILDS";

    public static TheoryData<string[]> Ways() => [.. new string[][] { ["-m"], ["-graph"], ["-c", "Release"], ["-t:Rebuild"] }.EveryUnlessAll(2, All)];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Errors_of_all_broken_scripts_are_in_the_list_of_errors_with_file_line_column_and_project()
    {
        using var project = new TestSqlProject(server);
        project.Edit(Drivers, "surname,", "surnam,");
        project.Edit(Races, "from races", "from race");

        var build = await project.BuildAsync(Cancellation);

        Assert.Equal(1, build.ExitCode);
        Assert.Equal(
            [
                new("error", "PG42703", project.PathOf(Drivers), LineOf(project, Drivers, "surnam,"), 13,
                    "column \"surnam\" does not exist; HINT: Perhaps you meant to reference the column \"drivers.surname\".", project.Project),
                new("error", "PG42P01", project.PathOf(Races), LineOf(project, Races, "from race"), 6, "relation \"race\" does not exist", project.Project),
            ],
            build.Errors);
        Assert.Contains(build.Events, happened => happened is { Kind: "project", Code: "failed" } && happened.Project == project.Project);
        Assert.Contains($"database/{Drivers}({LineOf(project, Drivers, "surnam,")},13): error PG42703: column \"surnam\" does not exist", build.Output, StringComparison.Ordinal);
    }

    // I13
    [Fact]
    public async Task Nothing_changed_asks_no_server_and_tells_the_warnings_again_in_whatever_folder()
    {
        using var project = new TestSqlProject(server, TestSqlProject.OddFolder);
        project.Edit(Drivers, "comment on view stg_drivers is", "comment on view stg_drivers is null; --");

        var first = await project.BuildAsync(Cancellation);
        var second = await project.BuildAloneAsync(Cancellation);
        var third = await project.BuildAloneAsync(Cancellation, "--no-restore");

        Assert.Equal((0, 0, 0), (first.ExitCode, second.ExitCode, third.ExitCode));
        Assert.Equal("F1W0007", Assert.Single(first.Warnings).Code);
        Assert.Equal(first.Warnings, second.Warnings);
        Assert.Equal(first.Warnings, third.Warnings);
    }

    [Fact]
    public async Task What_changed_is_compiled_again()
    {
        using var project = new TestSqlProject(server);
        using var program = new CopiedProgram();
        project.ProgramFolder = program.Folder;
        (string What, Action Make)[] changes =
        [
            ("a changed script that looks old", () =>
            {
                File.AppendAllText(project.PathOf(Drivers), "-- changed\n");
                File.SetLastWriteTimeUtc(project.PathOf(Drivers), DateTime.UnixEpoch);
            }),
            ("an added script", () => File.WriteAllText(project.PathOf("verification/assert_nothing.sql"), TestScripts.Ours + "select 1 as wrong where false;")),
            ("a deleted script", () => File.Delete(project.PathOf("verification/assert_nothing.sql"))),
            ("a changed migration", () => File.AppendAllText(Directory.GetFiles(project.PathOf("migrations")).First(), "-- changed\n")),
            ("a changed project file", () => File.AppendAllText(project.Project, "\n")),
            ("a changed program", program.Change),
        ];
        Assert.Equal(0, (await project.BuildAsync(Cancellation)).ExitCode);
        foreach (var (what, make) in changes.EveryUnlessAll(3, All))
        {
            make();
            var before = File.GetLastWriteTimeUtc(project.Manifest);
            var again = await project.BuildAsync(Cancellation, "--no-restore");
            Assert.True(again.ExitCode == 0, $"{what}: {again}");
            Assert.True(File.GetLastWriteTimeUtc(project.Manifest) != before, $"{what}: it was taken for up to date");
        }
    }

    [Fact]
    public async Task A_build_that_failed_is_not_taken_for_up_to_date()
    {
        using var project = new TestSqlProject(server);
        project.Edit(Drivers, "surname,", "surnam,");
        var first = await project.BuildAsync(Cancellation);
        var second = await project.BuildAsync(Cancellation, "--no-restore");
        Assert.Single(first.Errors);
        Assert.Equal(first.Errors, second.Errors);
    }

    [Fact]
    public async Task Clean_takes_away_what_a_build_made()
    {
        using var project = new TestSqlProject(server);
        await project.BuildAsync(Cancellation);
        Assert.True(File.Exists(project.Manifest));
        Assert.Equal(0, (await project.DotnetAsync("clean", Cancellation)).ExitCode);
        Assert.False(File.Exists(project.Manifest));
        Assert.Equal("F1W1006", Assert.Single((await project.BuildAloneAsync(Cancellation)).Errors).Code);
    }

    [Theory]
    [InlineData("-p:DesignTimeBuild=true")]
    [InlineData("-p:SqlCompile=false")]
    public async Task A_design_time_build_and_one_without_SqlCompile_ask_no_server(string property)
    {
        using var project = new TestSqlProject(server);
        var build = await project.BuildAloneAsync(Cancellation, property);
        Assert.Equal(0, build.ExitCode);
        Assert.Equal(
            property.Contains("SqlCompile", StringComparison.Ordinal),
            build.Output.Contains("the SQL was not compiled (SqlCompile=false)", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task It_builds_in_every_way_that_projects_are_built(params string[] arguments)
    {
        using var project = new TestSqlProject(server);
        var build = await project.BuildAsync(Cancellation, arguments);
        Assert.Equal((0, 0, 0), (build.ExitCode, build.Errors.Count, build.Warnings.Count));
    }

    [Fact]
    public async Task Warnings_are_errors_where_they_shall_be()
    {
        using var project = new TestSqlProject(server);
        project.Edit(Drivers, "comment on view stg_drivers is", "comment on view stg_drivers is null; --");
        var build = await project.BuildAsync(Cancellation, "-p:TreatSqlWarningsAsErrors=true");
        Assert.Equal((1, "F1W0007"), (build.ExitCode, Assert.Single(build.Errors).Code));
    }

    private static int LineOf(TestSqlProject project, string file, string text) =>
        File.ReadAllLines(project.PathOf(file)).Index().First(line => line.Item.Contains(text, StringComparison.Ordinal)).Index + 1;
}
