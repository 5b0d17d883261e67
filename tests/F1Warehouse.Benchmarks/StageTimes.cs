using Npgsql;

namespace F1Warehouse.Benchmarks;

/// <summary>What the warehouse's own books say of its releases: medians in seconds.</summary>
/// <param name="Models">From the start of a release's first model to the end of its last one, side by side.</param>
/// <param name="Verifications">All rules of a verification, side by side.</param>
internal sealed record StageTimes(double Models, double Verifications)
{
    /// <param name="connectionString">The database.</param>
    /// <param name="last">Of how many releases, from the last one backwards.</param>
    /// <param name="cancellation">Ends it.</param>
    public static async Task<StageTimes> ReadAsync(string connectionString, int last, CancellationToken cancellation)
    {
        await using var database = NpgsqlDataSource.Create(connectionString);
        return new StageTimes(
            await MedianAsync(
                database,
                $"""
                select extract(epoch from max(applied_at + milliseconds * interval '1 millisecond') - min(applied_at)) * 1000 as milliseconds
                from f1_warehouse.applied_scripts
                where release_id is not null
                group by release_id order by release_id desc limit {last}
                """,
                cancellation),
            await MedianAsync(database, $"select milliseconds from f1_warehouse.verification_runs order by run_id desc limit {last}", cancellation));
    }

    private static async Task<double> MedianAsync(NpgsqlDataSource database, string runs, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(
            $"select percentile_cont(0.5) within group (order by milliseconds) / 1000 from ({runs}) as runs");
        return (double)(await command.ExecuteScalarAsync(cancellation))!;
    }
}
