using F1Warehouse.Pipeline.Layers;
using F1Warehouse.Pipeline.Migrating;
using F1Warehouse.Pipeline.Scripts;
using F1Warehouse.Sql;
using static F1Warehouse.Sql.SqlLiteral;

namespace F1Warehouse.Deployment;

/// <summary>The metadata and the live raw tables, as <see cref="MigrateStage"/> makes them.</summary>
internal sealed class MigrationPart(DatabaseFolder database, WarehouseSchemas schemas)
{
    private readonly string history = $"{Identifier.Quote(schemas.Live.Raw)}.{Identifier.Quote(WarehouseSchemas.MigrationHistory)}";

    public void WriteTo(PsqlScript script)
    {
        script.Part("Migrate", "Metadata and live raw tables: what is not there yet.");
        foreach (var file in ScriptFile.ReadFolder(database, database.Metadata))
        {
            WriteTo(script, file, WarehouseSchemas.Metadata, WarehouseSchemas.Metadata,
                "f1_warehouse.applied_scripts", $"schema_name = {Of(WarehouseSchemas.Metadata)} and name = {Of(file.Name)}");
        }

        WriteFunctions(script, ScriptFile.ReadFolder(database, database.Functions));
        script.Call($"f1_warehouse.register({Of(schemas.BaseName)}, {Of(schemas.Live.All)}, {Of(WarehouseSchemas.RawTables)})");
        script.Statement(RefuseForeignTables());
        foreach (var file in ScriptFile.ReadFolder(database, database.Migrations))
        {
            WriteTo(script, file, Identifier.SearchPath(schemas.Live.Raw), schemas.Live.Raw, history, $"\"MigrationId\" = {Of(file.Title)}");
        }
    }

    // As FunctionJournal has it: all of them or none.
    private static void WriteFunctions(PsqlScript script, IReadOnlyList<ScriptFile> files)
    {
        var changed = string.Join(",\n    ", files.Select(file => $"({Of(file.Name)}, {Of(file.Sha256)})"));
        script.Line("").Comment("The functions of f1_warehouse")
            .Remember(
                $"""
                select exists (
                    values
                    {changed}
                    except
                    select name, sha256 from f1_warehouse.current_scripts
                ) as f1w_apply
                """)
            .Line("\\if :f1w_apply")
            .Transaction(WarehouseSchemas.Metadata, files.Select(file => (file.Text, Applied("null", WarehouseSchemas.Metadata, file))))
            .Line("\\endif");
    }

    private static void WriteTo(PsqlScript script, ScriptFile file, string searchPath, string schema, string journal, string entry) => script
        .Line("").Comment(file.Name)
        .Remember($"select to_regclass({Of(journal)}) is null as f1w_apply")
        .Line("\\if :f1w_apply").Line("\\else")
        .Remember($"select not exists (select from {journal} where {entry}) as f1w_apply")
        .Line("\\endif")
        .Line("\\if :f1w_apply")
        .Transaction(searchPath, file.Text, Applied("null", schema, file))
        .Line("\\endif");

    /// <summary>The entry of a script in the journal.</summary>
    public static string Applied(string release, string schema, ScriptFile file) =>
        $"insert into f1_warehouse.applied_scripts (release_id, schema_name, name, sha256, milliseconds)\n"
        + $"values ({release}, {Of(schema)}, {Of(file.Name)}, {Of(file.Sha256)}, extract(milliseconds from clock_timestamp() - transaction_timestamp())::int);";

    private string RefuseForeignTables() =>
        $"""
        do $$ begin
            if to_regclass({Of(history)}) is null and exists (
                select from pg_class where relnamespace = to_regnamespace({Of(schemas.Live.Raw)}) and relname = any({Of(WarehouseSchemas.RawTables)})
            ) then
                raise exception 'schema {schemas.Live.Raw} holds tables of our names that F1Warehouse did not make';
            end if;
        end $$
        """;
}
