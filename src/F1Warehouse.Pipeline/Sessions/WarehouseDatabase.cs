using Npgsql;

namespace F1Warehouse.Pipeline.Sessions;

/// <summary>Opens data sources with what the pipeline relies on.</summary>
public static class WarehouseDatabase
{
    /// <summary>How our sessions are called in <c>pg_stat_activity</c>.</summary>
    public const string ApplicationName = "f1warehouse";

    /// <param name="connectionString">Npgsql's keywords; see its documentation, "Connection String Parameters".</param>
    public static NpgsqlDataSource Open(string connectionString) =>
        NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString)
        {
            // Without it a script's error cannot be placed: its position counts from the start of the failing statement.
            IncludeFailedBatchedCommand = true,
            // Which key is double, which view stands in the way: without it Npgsql withholds what PostgreSQL says.
            IncludeErrorDetail = true,
            ApplicationName = ApplicationName,
        });
}
