using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Layers;
using F1Warehouse.Pipeline.Sessions;
using F1Warehouse.Raw;
using Npgsql;

namespace F1Warehouse.Pipeline.Migrating;

/// <summary>Finds what is somebody else's where ours belongs, before anything is made.</summary>
internal sealed class ForeignObjects(PipelineContext context)
{
    // A type needs its name as a table does.
    private const string Query =
        """
        select
            (select coalesce(array_agg(relname::text order by relname), '{}') from pg_class
             where relnamespace = to_regnamespace(quote_ident($1)) and relname = any($2)),
            (select coalesce(array_agg(typname::text order by typname), '{}') from pg_type
             where typnamespace = to_regnamespace(quote_ident($1)) and typname = any($2) and typrelid = 0),
            (select coalesce(array_agg(relname::text order by relname), '{}') from pg_class
             where relnamespace = to_regnamespace('f1_warehouse') and relkind in ('r', 'v', 'm', 'p', 'f', 'S')
               and to_regclass('f1_warehouse.applied_scripts') is null)
        """;

    /// <exception cref="ConfigurationException">Tables, types or migrations that are not ours stand where ours belong.</exception>
    public async Task RefuseAsync(CancellationToken cancellation)
    {
        var schema = context.Schemas.Live.Raw;
        await using var connection = await context.Database.OpenConnectionAsync(cancellation);
        var (tables, types, books) = (await Statements.ReadAsync(
            connection,
            Query,
            row => (row.GetFieldValue<string[]>(0), row.GetFieldValue<string[]>(1), row.GetFieldValue<string[]>(2)),
            cancellation,
            schema, Dataset.All.Select(dataset => dataset.Name).ToArray()))[0];
        if (books.Length > 0)
        {
            throw new ConfigurationException(
                $"schema {WarehouseSchemas.Metadata} holds what F1Warehouse did not make: {string.Join(", ", books)}; move that, or use another database");
        }

        var isOurs = IsOurs(connection, schema);
        if (!isOurs && (tables.Length > 0 || types.Length > 0))
        {
            string[] found = [.. tables, .. types.Select(type => $"{type} (a type)")];
            throw new ConfigurationException(
                $"schema {schema} holds tables of these names that F1Warehouse did not make: {string.Join(", ", found)}; rename them, or use another database or --base-schema");
        }
    }

    private bool IsOurs(NpgsqlConnection connection, string schema)
    {
        var ours = RawMigrations.Scripts(context).Select(script => script.Title).ToHashSet();
        var applied = new MigrationJournal(schema, (_, _, _) => { }).Applied(connection).Select(Path.GetFileNameWithoutExtension).ToList();
        var unknown = applied.Where(id => !ours.Contains(id!)).ToList();
        return unknown.Count == 0
            ? applied.Count > 0
            : throw new ConfigurationException(
                $"{schema}.{WarehouseSchemas.MigrationHistory} holds migrations that this version does not know: {string.Join(", ", unknown)}; use the version that made them, another database or --base-schema");
    }
}
