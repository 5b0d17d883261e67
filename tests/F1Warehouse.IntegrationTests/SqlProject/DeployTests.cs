using F1Warehouse.IntegrationTests.Infrastructure;
using Npgsql;
using Xunit;

namespace F1Warehouse.IntegrationTests.SqlProject;

/// <summary>The verbs that users of SQL projects know.</summary>
public sealed class DeployTests(TestServer server)
{
    // A server that trusts takes any password.
    private string Secret => new NpgsqlConnectionStringBuilder(server.ConnectionString).Password ?? "not-to-be-seen";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    // I13
    [Fact]
    public async Task Every_stage_is_a_build_step_in_whatever_folder()
    {
        using var project = new TestSqlProject(server, TestSqlProject.OddFolder);
        await using var database = await TestDatabase.CreateAsync(server, Cancellation);
        using var data = new TestData().MoveTo(Path.Combine(project.Root, "own; data & more"));
        project.Environment["TargetConnectionString"] = database.ConnectionString;

        var early = await project.BuildAsync(Cancellation, "-t:Model");
        Assert.Equal("F1W1002", Assert.Single(early.Errors).Code);
        foreach (var step in new[] { "Migrate", "Load", "Model", "Verify", "Swap", "SqlTest" })
        {
            var build = await project.BuildAsync(Cancellation, "--no-restore", $"-t:{step}", $"-p:DataFolder={TestSqlProject.Escape(data.Folder)}");
            Assert.True(build.ExitCode == 0, $"{step}: {build}");
        }

        Assert.Equal("live", await database.ScalarAsync<string>("select state from f1_warehouse.releases", Cancellation));
        Assert.Equal(
            "candidate, live",
            await database.ScalarAsync<string>("select string_agg(target, ', ' order by run_id) from f1_warehouse.verification_runs", Cancellation));
    }

    [Fact]
    public async Task A_profile_says_where_a_build_publishes_and_its_connection_is_never_shown()
    {
        using var project = new TestSqlProject(server);
        await using var database = await TestDatabase.CreateAsync(server, Cancellation);
        var profile = project.PathOf("own.publish.xml");
        await File.WriteAllTextAsync(profile, $"""
            <Project>
              <PropertyGroup>
                <TargetConnectionString>{Connection(database, "postgres")}</TargetConnectionString>
                <TargetDatabaseName>{database.Name}</TargetDatabaseName>
                <BaseSchema>mine</BaseSchema>
                <DataFolder>{TestWarehouse.SampleFolder}</DataFolder>
              </PropertyGroup>
            </Project>
            """, Cancellation);

        var build = await project.BuildAsync(Cancellation, "-p:PublishOnBuild=true", $"-p:SqlPublishProfilePath={profile}", "-v:detailed");

        Assert.True(build.ExitCode == 0, build.ToString());
        Assert.DoesNotContain(Secret, build.Output, StringComparison.Ordinal);
        Assert.Equal("mine", await database.ScalarAsync<string>("select base_schema from f1_warehouse.releases where state = 'live'", Cancellation));
    }

    [Fact]
    public async Task Dotnet_publish_deploys_to_the_connection_of_the_environment_which_is_never_shown()
    {
        using var project = new TestSqlProject(server);
        await using var database = await TestDatabase.CreateAsync(server, Cancellation);
        project.Environment["TargetConnectionString"] = Connection(database, database.Name);

        var published = await project.DotnetAsync("publish", Cancellation, $"-p:DataFolder={TestWarehouse.SampleFolder}", "-v:detailed");

        Assert.True(published.ExitCode == 0, published.ToString());
        Assert.DoesNotContain(Secret, published.Output, StringComparison.Ordinal);
        Assert.Equal("live", await database.ScalarAsync<string>("select state from f1_warehouse.releases", Cancellation));
    }

    [Fact]
    public async Task What_the_caller_accepts_is_published()
    {
        using var project = new TestSqlProject(server);
        await using var database = await TestDatabase.CreateAsync(server, Cancellation);
        using var data = TestData.WithoutExceptions();
        project.Environment["TargetConnectionString"] = database.ConnectionString;
        string[] rules = ["constructor_standings_follow_from_points", "finish_positions_are_dense", "one_winner_per_race", "race_points_follow_from_positions"];

        var refused = await project.BuildAsync(Cancellation, "-t:SqlPublish", $"-p:DataFolder={data.Folder}");
        Assert.NotEqual(0, refused.ExitCode);

        var build = await project.BuildAsync(
            Cancellation, "-t:SqlPublish", $"-p:DataFolder={data.Folder}",
            $"-p:AcceptFindings={string.Join("%3B", rules.Select(rule => $"assert_{rule}:as was planted"))}");
        Assert.True(build.ExitCode == 0, build.ToString());
        Assert.Equal(
            string.Join(", ", rules.Select(rule => $"assert_{rule} as was planted")),
            await database.ScalarAsync<string>("select string_agg(distinct rule || ' ' || reason, ', ') from f1_warehouse.accepted_findings", Cancellation));
    }

    [Fact]
    public async Task What_does_not_compile_is_not_published()
    {
        using var project = new TestSqlProject(server);
        await using var database = await TestDatabase.CreateAsync(server, Cancellation);
        project.Environment["TargetConnectionString"] = database.ConnectionString;
        project.Edit("models/10_staging/stg_drivers.sql", "surname,", "surnam,");

        var build = await project.BuildAsync(Cancellation, "-t:SqlPublish", $"-p:DataFolder={TestWarehouse.SampleFolder}");

        Assert.Equal("PG42703", Assert.Single(build.Errors).Code);
        Assert.True(await database.ScalarAsync<bool>("select to_regnamespace('f1_warehouse') is null", Cancellation));
    }

    [Fact]
    public async Task SqlScript_writes_the_deployment_beside_the_manifest()
    {
        using var project = new TestSqlProject(server);
        var build = await project.BuildAsync(Cancellation, "-t:SqlScript", "-p:BaseSchema=mine", $"-p:DataFolder={TestWarehouse.SampleFolder}", "-p:Without=lap_times%2Cpit_stops");
        Assert.True(build.ExitCode == 0, build.ToString());
        var script = await File.ReadAllTextAsync(project.PathOf("bin/Debug/deploy.sql"), Cancellation);
        Assert.StartsWith("-- F1Warehouse: the deployment of base schema mine", script, StringComparison.Ordinal);
        Assert.Contains("'qualifying.csv'", script, StringComparison.Ordinal);
        Assert.DoesNotContain("'lap_times.csv'", script, StringComparison.Ordinal);
        Assert.DoesNotContain("'pit_stops.csv'", script, StringComparison.Ordinal);
    }

    private string Connection(TestDatabase database, string name) =>
        new NpgsqlConnectionStringBuilder(database.ConnectionString) { Database = name, Password = Secret }.ConnectionString;
}
