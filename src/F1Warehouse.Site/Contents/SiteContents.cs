using F1Warehouse.Pipeline.Scripts;
using F1Warehouse.Site.Snapshots;

namespace F1Warehouse.Site.Contents;

/// <summary>All data files of a site: those that queries make, and those that need the scripts, too.</summary>
internal static class SiteContents
{
    // Sessions that share the work end together when the long ones come first.
    private static readonly string[] longQueries = ["race.sql", "season.sql", "circuit.sql", "driver.sql", "constructor.sql"];

    /// <summary>What they are read by, the longest first. Each can be read by another session.</summary>
    /// <param name="scripts">The SQL of the warehouse.</param>
    /// <param name="questions">The folder of the analyses; null or missing = none.</param>
    public static IReadOnlyList<SiteSource> Sources(DatabaseFolder scripts, string? questions) =>
    [
        .. longQueries.Select(Query),
        (snapshot, cancellation) => RelationFiles.ReadAsync(snapshot, scripts, cancellation),
        (snapshot, cancellation) => OneAsync(RuleFile.ReadAsync(snapshot, scripts, cancellation)),
        (snapshot, cancellation) => OneAsync(QuestionFile.ReadAsync(snapshot, questions, cancellation)),
        .. SiteQuery.Names.Except(longQueries).Select(Query),
        (_, _) => OneAsync(Task.FromResult(LineageFile.Read(scripts))),
    ];

    private static SiteSource Query(string name) => (snapshot, cancellation) => SiteQuery.RowsAsync(snapshot, name, cancellation);

    private static async IAsyncEnumerable<(string Name, ReadOnlyMemory<byte> Json)> OneAsync(Task<(string Name, ReadOnlyMemory<byte> Json)> file)
    {
        yield return await file;
    }
}
