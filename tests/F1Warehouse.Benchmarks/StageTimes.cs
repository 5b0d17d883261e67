using Npgsql;

namespace F1Warehouse.Benchmarks;

/// <summary>What the warehouse's own books say of its releases: medians of the sums per release, in seconds.</summary>
internal sealed record StageTimes(double Models, double Verifications)
{
    public static async Task<StageTimes> ReadAsync(string connectionString, CancellationToken cancellation)
    {
        await using var database = NpgsqlDataSource.Create(connectionString);
        return new StageTimes(
            await MedianAsync(database, "applied_scripts", "release_id", cancellation), await MedianAsync(database, "verification_results", "run_id", cancellation));
    }

    private static async Task<double> MedianAsync(NpgsqlDataSource database, string table, string group, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand($"""
            select percentile_cont(0.5) within group (order by seconds) from (
                select sum(milliseconds) / 1000.0 as seconds from f1_warehouse.{table} where {group} is not null group by {group}
            ) as runs
            """);
        return (double)(await command.ExecuteScalarAsync(cancellation))!;
    }
}
