using F1Warehouse.Pipeline.Scripts;
using Npgsql;

namespace F1Warehouse.Pipeline.Migrating;

/// <summary>The scripts of the books and of the live raw tables that a migrate would apply.</summary>
internal static class PendingMigrations
{
    /// <returns>Their paths below <c>database/</c>, in their order.</returns>
    /// <exception cref="Errors.ConfigurationException">A newer version has upgraded the books.</exception>
    public static IReadOnlyList<string> Read(PipelineContext context, NpgsqlConnection connection)
    {
        var (tables, functions) = (Tables(context), Functions(context));
        var missing = Missing(tables, new MetadataJournal(tables, context.Observer).Applied(connection));
        return
        [
            .. missing,
            // Their journal is one of the tables.
            .. missing.Count > 0 ? functions.Select(script => script.Name) : Missing(functions, new FunctionJournal(functions, context.Observer).Applied(connection)),
            .. Missing(RawMigrations.Scripts(context), new MigrationJournal(context.Schemas.Live.Raw, (_, _, _) => { }).Applied(connection)),
        ];
    }

    /// <summary>All scripts, as on a database that holds nothing.</summary>
    public static IReadOnlyList<string> All(PipelineContext context) =>
        [.. Tables(context).Concat(Functions(context)).Concat(RawMigrations.Scripts(context)).Select(script => script.Name)];

    private static IReadOnlyList<ScriptFile> Tables(PipelineContext context) => ScriptFile.ReadFolder(context.Scripts, context.Scripts.Metadata);

    private static IReadOnlyList<ScriptFile> Functions(PipelineContext context) => ScriptFile.ReadFolder(context.Scripts, context.Scripts.Functions);

    private static List<string> Missing(IEnumerable<ScriptFile> scripts, IReadOnlyCollection<string> applied) =>
        [.. scripts.Select(script => script.Name).Where(name => !applied.Contains(name))];
}
