using F1Warehouse.Pipeline.Scripts;
using Npgsql;

namespace F1Warehouse.Pipeline.Migrating;

/// <summary>The scripts of the metadata and of the live raw tables that a migrate would apply.</summary>
public static class PendingMigrations
{
    /// <returns>Their paths below <c>database/</c>, in their order.</returns>
    public static IReadOnlyList<string> Read(PipelineContext context, NpgsqlConnection connection)
    {
        var metadata = new MetadataJournal(context.Observer).Applied(connection).ToHashSet();
        var raw = new MigrationJournal(context.Schemas.Live.Raw, (_, _, _) => { }).Applied(connection).ToHashSet();
        return [.. All(context).Where(script => !metadata.Contains(script) && !raw.Contains(script))];
    }

    /// <summary>All scripts, as on a database that holds nothing.</summary>
    public static IReadOnlyList<string> All(PipelineContext context) =>
        [.. ScriptFile.ReadFolder(context.Scripts, context.Scripts.Metadata).Concat(RawMigrations.Scripts(context)).Select(script => script.Name)];
}
