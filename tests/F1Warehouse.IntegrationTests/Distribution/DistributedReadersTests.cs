using System.Diagnostics;
using F1Warehouse.IntegrationTests.Infrastructure;
using Npgsql;
using Xunit;

namespace F1Warehouse.IntegrationTests.Distribution;

/// <summary>Readers and roles of a distributed warehouse.</summary>
public sealed class DistributedReadersTests
{
    private const string Role = "f1w_test_etl";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_reader_on_a_worker_holds_the_publish_up_and_short_readers_of_the_coordinator_hardly()
    {
        await using var cluster = await ClusterDatabase.CreateAsync();
        string[] arguments = ["--data", TestWarehouse.SampleFolder, "--distribute"];
        Succeeded(await cluster.RunAsync("run", arguments));
        foreach (var stage in new[] { "load", "model", "verify" })
        {
            Succeeded(await cluster.RunAsync(stage, stage == "load" ? arguments : []));
        }

        await using var reader = new NpgsqlConnection(cluster.Worker);
        await reader.OpenAsync(Cancellation);
        await using var transaction = await reader.BeginTransactionAsync(Cancellation);
        await using var read = new NpgsqlCommand("select count(*) from public.lap_times", reader, transaction);
        Assert.NotEqual(0L, await read.ExecuteScalarAsync(Cancellation));

        var publish = cluster.RunAsync("publish", "--patience", "5m");
        using var ended = new CancellationTokenSource();
        var shortReader = ReadAllTheTimeAsync(cluster.ConnectionString, ended.Token);
        // Long enough for several attempts.
        await Task.WhenAny(publish, Task.Delay(TimeSpan.FromSeconds(8), Cancellation));
        Assert.False(publish.IsCompleted, publish.IsCompleted ? $"the publish did not wait for the reader: {await publish}" : "");
        await transaction.RollbackAsync(Cancellation);
        Succeeded(await publish);
        await ended.CancelAsync();
        var longest = await shortReader;

        // An attempt asks for its locks for a fifth of a second; the exchange itself takes its time, more of it where others work beside.
        TestContext.Current.SendDiagnosticMessage($"the longest wait of a short reader: {longest.TotalMilliseconds:F0} ms");
        Assert.True(longest < TimeSpan.FromSeconds(3), $"a short reader waited {longest.TotalMilliseconds:F0} ms");
    }

    [Fact]
    public async Task An_ordinary_role_builds_a_second_warehouse_beside_the_first()
    {
        await using var cluster = await ClusterDatabase.CreateAsync();
        // Citus makes roles on all nodes.
        await ClusterDatabase.ExecuteAsync(cluster.ConnectionString, $"create role {Role} login", $"grant create on database {cluster.Name} to {Role}", $"grant create on schema public to {Role}");
        try
        {
            using var program = new ProductProgram(new NpgsqlConnectionStringBuilder(cluster.ConnectionString) { Username = Role }.ConnectionString);
            foreach (var schema in new[] { "dbt_schema", "beside", "beside" })
            {
                Succeeded(await program.RunAsync("run", ["--data", TestWarehouse.SampleFolder, "--distribute", "--force", "--base-schema", schema], Cancellation));
            }

            Assert.Equal(
                "beside_raw.lap_times, lap_times",
                await ClusterDatabase.ScalarAsync<string>(
                    cluster.ConnectionString, "select string_agg(logicalrelid::regclass::text, ', ' order by logicalrelid::regclass::text collate \"C\") from pg_dist_partition where logicalrelid::regclass::text not like '%\\_\\_%'"));
        }
        finally
        {
            await cluster.DisposeAsync();
            await ClusterDatabase.ExecuteAsync(Environment.GetEnvironmentVariable("F1W_TEST_CITUS")!, $"drop role {Role}");
        }
    }

    private static void Succeeded(FinishedProgram ended) => Assert.True(ended.ExitCode == 0, ended.ToString());

    private static async Task<TimeSpan> ReadAllTheTimeAsync(string connectionString, CancellationToken stop)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(Cancellation);
        var longest = TimeSpan.Zero;
        while (!stop.IsCancellationRequested)
        {
            var begun = Stopwatch.GetTimestamp();
            await using var command = new NpgsqlCommand("select count(*) from public.races", connection);
            await command.ExecuteScalarAsync(Cancellation);
            longest = TimeSpan.FromTicks(Math.Max(longest.Ticks, Stopwatch.GetElapsedTime(begun).Ticks));
        }

        return longest;
    }
}
