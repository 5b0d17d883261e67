using System.Runtime.CompilerServices;
using F1Warehouse.Pipeline.Scripts;
using F1Warehouse.Site.Snapshots;

namespace F1Warehouse.Site.Contents;

/// <summary>All data files of a site: those that queries make, and those that need the scripts, too.</summary>
internal static class SiteContents
{
    private const string Races = "race.sql";

    /// <summary>A file for each race.</summary>
    public static async IAsyncEnumerable<(string Name, ReadOnlyMemory<byte> Json)> RacesAsync(
        WarehouseSnapshot snapshot, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var (name, json) in SiteQuery.RowsAsync(snapshot, Races, cancellation))
        {
            yield return (name, json);
        }
    }

    /// <summary>All other files.</summary>
    public static async IAsyncEnumerable<(string Name, ReadOnlyMemory<byte> Json)> OthersAsync(
        WarehouseSnapshot snapshot, DatabaseFolder scripts, string? questions, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var query in SiteQuery.Names.Where(query => query != Races))
        {
            await foreach (var (name, json) in SiteQuery.RowsAsync(snapshot, query, cancellation))
            {
                yield return (name, json);
            }
        }

        await foreach (var relation in RelationFiles.ReadAsync(snapshot, scripts, cancellation))
        {
            yield return relation;
        }

        yield return await ChangesFile.ReadAsync(snapshot, cancellation);
        yield return LineageFile.Read(scripts);
        yield return await RuleFile.ReadAsync(snapshot, scripts, cancellation);
        yield return await QuestionFile.ReadAsync(snapshot, questions, cancellation);
    }
}
