using System.Globalization;
using F1Warehouse.Deployment;
using F1Warehouse.IntegrationTests.Deployment;
using F1Warehouse.IntegrationTests.Infrastructure;
using F1Warehouse.Pipeline.Layers;
using F1Warehouse.Pipeline.Scripts;
using Xunit;

namespace F1Warehouse.IntegrationTests.Distribution;

/// <summary>The warehouse on a coordinator and workers of Citus: what is promised on one server holds there.</summary>
public sealed class DistributedWarehouseTests(TestServer server)
{
    private const string IsSpread = "select exists (select from pg_dist_partition where logicalrelid = 'public.lap_times'::regclass)";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("sample")]
    [InlineData("real")]
    public async Task Holds_what_one_server_holds_also_after_on_off_and_on(string data)
    {
        await using var cluster = await ClusterDatabase.CreateAsync();
        var source = data == "sample" ? TestWarehouse.SampleFolder : RealData.FolderOrSkip();
        await using var single = await TestDatabase.CreateAsync(server, Cancellation);
        using var program = new ProductProgram(single.ConnectionString);
        Succeeded(await program.RunAsync("run", ["--data", source], Cancellation));
        var expected = await Contents.OfAsync(single.ConnectionString, Cancellation);
        Assert.NotEmpty(expected);

        foreach (var isSpread in new[] { true, false, true })
        {
            var ended = await cluster.RunAsync("run", ["--data", source, .. isSpread ? ["--distribute"] : Array.Empty<string>()]);
            Succeeded(ended);
            Assert.DoesNotContain("by hand", ended.Error, StringComparison.Ordinal);
            Assert.Equal(isSpread, await ClusterDatabase.ScalarAsync<bool>(cluster.ConnectionString, IsSpread));
            Assert.Equal(expected, await Contents.OfAsync(cluster.ConnectionString, Cancellation));
        }

        Assert.Equal(
            2, await ClusterDatabase.ScalarAsync<long>(cluster.ConnectionString, "select count(distinct nodeport) from citus_shards where table_name = 'public.lap_times'::regclass"));
        var status = await cluster.RunAsync("status");
        Assert.Contains(", distributed, published", status.Output, StringComparison.Ordinal);
        Succeeded(await cluster.RunAsync("verify", "--live"));
        Succeeded(await cluster.RunAsync("rollback"));
        Assert.False(await ClusterDatabase.ScalarAsync<bool>(cluster.ConnectionString, IsSpread));
        Assert.Equal(expected, await Contents.OfAsync(cluster.ConnectionString, Cancellation));
        Assert.Equal(0, await ClusterDatabase.ScalarAsync<long>(cluster.ConnectionString, "select deadlocks from pg_stat_database where datname = current_database()"));
        Succeeded(await cluster.RunAsync("drop", "--yes", "--base-schema", "dbt_schema"));
        Assert.Equal(0, await ClusterDatabase.ScalarAsync<long>(cluster.ConnectionString, "select count(*) from pg_dist_partition"));
    }

    [Fact]
    public async Task Models_side_by_side_do_not_lock_each_other_out_where_Citus_is_loaded_and_nothing_is_spread()
    {
        await using var cluster = await ClusterDatabase.CreateAsync();
        Succeeded(await cluster.RunAsync("run", "--data", TestWarehouse.SampleFolder));
        Succeeded(await cluster.RunAsync("run", "--data", TestWarehouse.SampleFolder, "--force"));
        Assert.Equal(0, await ClusterDatabase.ScalarAsync<long>(cluster.ConnectionString, "select deadlocks from pg_stat_database where datname = current_database()"));
    }

    [Theory]
    [InlineData("1,999,1,1,\"1:30.000\",90000")]
    [InlineData("9999,1,1,1,\"1:30.000\",90000")]
    public async Task Laps_without_a_parent_are_told_as_on_one_server(string line)
    {
        using var data = new TestData();
        await TellsTheSameAsync(data.Append("lap_times.csv", line));
    }

    [Fact]
    public async Task Laps_that_are_there_twice_are_told_as_on_one_server()
    {
        using var data = new TestData();
        await TellsTheSameAsync(data.Append("lap_times.csv", File.ReadLines(Path.Combine(data.Folder, "lap_times.csv")).ElementAt(7)));
    }

    [Fact]
    public async Task Is_refused_before_anything_is_made_where_it_cannot_be()
    {
        await using var cluster = await ClusterDatabase.CreateAsync();
        using var worker = new ProductProgram(cluster.Worker);
        Refused(await worker.RunAsync("run", ["--distribute", "--data", TestWarehouse.SampleFolder], Cancellation), "is a worker of Citus: connect to its coordinator");
        Refused(await cluster.RunAsync("run", "--distribute", "--database", $"{cluster.Name}_none", "--data", TestWarehouse.SampleFolder), "it does not exist");
        await using var single = await TestDatabase.CreateAsync(server, Cancellation);
        using var plain = new ProductProgram(single.ConnectionString);
        Refused(await plain.RunAsync("run", ["--distribute", "--data", TestWarehouse.SampleFolder], Cancellation), "it has no extension citus");

        Assert.Equal(0, await single.ScalarAsync<long>("select count(*) from pg_namespace where nspname = 'f1_warehouse'", Cancellation));
        await ClusterDatabase.ExecuteAsync(
            cluster.ConnectionString, "select citus_set_node_property(nodename, nodeport, 'shouldhaveshards', true) from pg_dist_node where groupid = 0");
        Refused(await cluster.RunAsync("run", "--distribute", "--data", TestWarehouse.SampleFolder), "the coordinator takes shards itself");
        Assert.Equal(0, await ClusterDatabase.ScalarAsync<long>(cluster.ConnectionString, "select count(*) from pg_namespace where nspname = 'f1_warehouse'"));
    }

    [Fact]
    public async Task Psql_makes_the_same_with_the_script()
    {
        await using var cluster = await ClusterDatabase.CreateAsync();
        var script = new DeploymentScript(
            new DatabaseFolder(Path.Combine(Repository.Root, "database")), WarehouseSchemas.For(WarehouseSchemas.DefaultBase), TestWarehouse.SampleFolder)
        {
            Distribution = Pipeline.Loading.Distribution.OfAll("public"),
        }.Write();
        var (exitCode, said) = await Psql.TryAsync(cluster.ConnectionString, script);
        Assert.True(exitCode == 0, said);
        Assert.True(await ClusterDatabase.ScalarAsync<bool>(cluster.ConnectionString, IsSpread));
        var made = await Contents.OfAsync(cluster.ConnectionString, Cancellation);
        Succeeded(await cluster.RunAsync("run", "--data", TestWarehouse.SampleFolder, "--distribute", "--force"));
        Assert.Equal(made, await Contents.OfAsync(cluster.ConnectionString, Cancellation));
    }

    [Fact]
    public async Task Releases_are_compared_whether_their_laps_lie_together_or_not()
    {
        await using var cluster = await ClusterDatabase.CreateAsync();
        using var data = new TestData();
        Succeeded(await cluster.RunAsync("run", "--data", TestWarehouse.SampleFolder, "--distribute"));
        Succeeded(await cluster.RunAsync("run", "--data", TestWarehouse.SampleFolder, "--distribute", "--base-schema", "other"));
        Succeeded(await cluster.RunAsync("run", "--data", data.Append("lap_times.csv", NextLap(data)).Folder, "--distribute"));

        const string Change = "select change || ' ' || rows_added || ' ' || rows_removed from f1_warehouse.release_changes where relation = 'public.lap_times'";
        Assert.Equal("changed 1 0", await ClusterDatabase.ScalarAsync<string>(cluster.ConnectionString, Change));
        foreach (var old in new[] { "--live", "--against-base=other" })
        {
            var difference = await cluster.RunAsync("diff", old, "--select", "lap_times", "--select", "stg_lap_times", "--output", "markdown");
            Succeeded(difference);
            Assert.Contains("| `public.lap_times` | 1 | 0 | 0 |", difference.Output, StringComparison.Ordinal);
            Assert.Contains("| `dbt_schema.stg_lap_times` | 1 | 0 | 0 |", difference.Output, StringComparison.Ordinal);
        }
    }

    // Of the driver whose laps end the file.
    private static string NextLap(TestData data)
    {
        var last = File.ReadLines(Path.Combine(data.Folder, "lap_times.csv")).Last().Split(',');
        last[2] = (int.Parse(last[2], CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture);
        return string.Join(',', last);
    }

    private static void Succeeded(FinishedProgram ended) => Assert.True(ended.ExitCode == 0, ended.ToString());

    private static void Refused(FinishedProgram ended, string reason)
    {
        Assert.True(ended.ExitCode == 2, ended.ToString());
        Assert.Contains(reason, ended.Error, StringComparison.Ordinal);
    }

    private async Task TellsTheSameAsync(TestData data)
    {
        await using var cluster = await ClusterDatabase.CreateAsync();
        await using var single = await TestDatabase.CreateAsync(server, Cancellation);
        using var program = new ProductProgram(single.ConnectionString);
        var expected = await program.RunAsync("run", ["--data", data.Folder], Cancellation);
        Assert.True(expected.ExitCode == 3, expected.ToString());

        var found = await cluster.RunAsync("run", "--data", data.Folder, "--distribute");

        Assert.Equal((expected.ExitCode, expected.Error), (found.ExitCode, found.Error));
        Assert.Equal(0, await ClusterDatabase.ScalarAsync<long>(cluster.ConnectionString, "select count(*) from pg_dist_partition"));
    }
}
