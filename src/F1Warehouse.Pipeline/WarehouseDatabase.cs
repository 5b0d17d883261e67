using Npgsql;

namespace F1Warehouse.Pipeline;

/// <summary>Opens data sources with what the pipeline relies on.</summary>
public static class WarehouseDatabase
{
    /// <param name="connectionString">Npgsql's keywords; see its documentation, "Connection String Parameters".</param>
    public static NpgsqlDataSource Open(string connectionString) =>
        NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString)
        {
            // Without it a script's error cannot be placed: its position counts from the start of the failing statement.
            IncludeFailedBatchedCommand = true,
        });
}
