using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Layers;
using F1Warehouse.Pipeline.Sessions;
using Npgsql;

namespace F1Warehouse.Cli.Backups;

/// <summary>What of a database is ours: the books, all schemas that were made, and of a schema that others use only the raw tables.</summary>
/// <param name="Schemas">Their names.</param>
/// <param name="Others">Relations of other people in them, as names with schema, quoted.</param>
internal sealed record BackupContent(string[] Schemas, string[] Others)
{
    private const string Query =
        """
        with ours as (
            select schema_name as name from f1_warehouse.made_schemas
            union select unnest(schemas) from f1_warehouse.warehouses
            union select 'f1_warehouse'
        )
        select
            array(select name from ours where to_regnamespace(quote_ident(name)) is not null order by name),
            array(
                select format('%I.%I', 'public', relname) from pg_class
                where relnamespace = to_regnamespace('public') and relkind in ('r', 'p', 'v', 'm', 'f', 'S') and relname <> $1
                    and not exists (select from f1_warehouse.warehouses where schemas[1] = 'public' and relname = any(raw_tables))
            )
        """;

    /// <exception cref="ConfigurationException">The database holds no warehouse.</exception>
    public static async Task<BackupContent> ReadAsync(NpgsqlDataSource database, CancellationToken cancellation)
    {
        try
        {
            return (await Statements.ReadAsync(
                database, Query, row => new BackupContent(row.GetFieldValue<string[]>(0), row.GetFieldValue<string[]>(1)), cancellation,
                WarehouseSchemas.MigrationHistory))[0];
        }
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidSchemaName)
        {
            throw new ConfigurationException("this database holds no warehouse: there is nothing to back up", e);
        }
    }

    /// <summary>For pg_dump: exact names, whatever characters they have.</summary>
    public IEnumerable<string> Arguments() =>
        Schemas.Select(name => $"--schema=\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"").Concat(Others.Select(name => $"--exclude-table={name}"));
}
