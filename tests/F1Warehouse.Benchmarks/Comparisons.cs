using F1Warehouse.EmbeddedPostgres;
using Npgsql;

namespace F1Warehouse.Benchmarks;

/// <summary>All comparisons, on an embedded server of their own that is gone afterwards.</summary>
internal static class Comparisons
{
    private const string Database = "benchmark";

    /// <param name="program">The program under test.</param>
    /// <param name="data">The data set.</param>
    /// <param name="scale">How many times the laps the larger data have.</param>
    /// <param name="report">The Markdown file to write.</param>
    /// <param name="pairs">Paired runs of each comparison.</param>
    /// <param name="cancellation">Ends it.</param>
    public static async Task RunAsync(string program, string data, int scale, string report, int pairs, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("f1w-benchmark-").FullName;
        var server = new EmbeddedServer(new EmbeddedServerOptions(folder));
        var scaled = ScaledData.Write(Path.GetFullPath(data), scale);
        try
        {
            var address = await server.StartAsync(cancellation);
            var text = await MeasureAsync(program, Path.GetFullPath(data), scaled, scale, address, pairs, cancellation);
            await File.WriteAllTextAsync(report, text, cancellation);
        }
        finally
        {
            await server.StopAsync(CancellationToken.None);
            Directory.Delete(folder, recursive: true);
            Directory.Delete(scaled, recursive: true);
        }
    }

    private static async Task<string> MeasureAsync(
        string program, string data, string scaled, int scale, EmbeddedServerAddress address, int pairs, CancellationToken cancellation)
    {
        var connection = new NpgsqlConnectionStringBuilder
        {
            Host = address.Host,
            Port = address.Port,
            Username = address.UserName,
            Password = address.Password,
            Database = Database,
        }.ConnectionString;
        Contestant Ours(string verb, params string[] arguments) => new($"f1warehouse {verb}", program, [verb, "--connection", connection, .. arguments]);
        await Run.OfAsync(Ours("run", "--data", data), cancellation);

        var yardsticks = new Yardsticks(address, Database);
        Task<Comparison> WithPsqlAsync(string what, string files) => Comparison.RunAsync(
            $"{what}: load ÷ psql", Ours("load", "--data", files), yardsticks.Psql(files), pairs, cancellation);
        if (scale != ScaledData.Usual)
        {
            var large = await WithPsqlAsync($"lap_times × {scale}", scaled);
            // Its calendar repeats itself, which rules find; what they take is measured all the same.
            await Run.OfAsync(Ours("model"), cancellation);
            await Run.OfAsync(Ours("verify") with { Expected = [0, 5] }, cancellation);
            return await Report.WriteAsync(program, scale, [large], [], await StageTimes.ReadAsync(connection, 1, cancellation), pairs, cancellation);
        }

        var comparisons = new List<Comparison> { await WithPsqlAsync("all files", data), await WithPsqlAsync($"lap_times × {scale}", scaled) };
        if (await Machine.VersionAsync("pgloader", cancellation) is not null)
        {
            comparisons.Add(await Comparison.RunAsync(
                "all files: load ÷ pgloader", Ours("load", "--data", data), yardsticks.Pgloader(data), pairs, cancellation));
        }

        if (await Machine.VersionAsync("script", cancellation) is not null)
        {
            var load = $"{program} load --data '{data}' --connection '{connection}'";
            var plain = AtTerminal(load) with { Environment = new Dictionary<string, string> { ["NO_COLOR"] = "1" } };
            // So small a difference is seen in many pairs only.
            comparisons.Add(await Comparison.RunAsync("all files: progress bars ÷ plain lines", AtTerminal(load), plain, 3 * pairs, cancellation));
        }

        await Run.OfAsync(Ours("run", "--data", data), cancellation);
        var full = await RepeatAsync(Ours("run", "--force", "--data", data), pairs, cancellation);
        return await Report.WriteAsync(program, scale, comparisons, full, await StageTimes.ReadAsync(connection, pairs, cancellation), pairs, cancellation);
    }

    // util-linux's "script" gives a process a terminal.
    private static Contestant AtTerminal(string command) => new(command, "script", ["--quiet", "--return", "--command", command, "/dev/null"]);

    private static async Task<List<Run>> RepeatAsync(Contestant contestant, int times, CancellationToken cancellation)
    {
        var runs = new List<Run>();
        for (var time = 0; time < times; time++)
        {
            runs.Add(await Run.OfAsync(contestant, cancellation));
        }

        return runs;
    }
}
