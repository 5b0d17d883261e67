using System.Globalization;
using F1Warehouse.Pipeline.Releases;
using F1Warehouse.Pipeline.Sessions;
using Npgsql;

namespace F1Warehouse.Cli.Reporting;

/// <summary>The releases that stand, in lines for people.</summary>
internal static class StatusLines
{
    /// <param name="status">The releases.</param>
    /// <param name="accepted">What was accepted of those that are live and candidate, by release.</param>
    public static IEnumerable<string> Of(WarehouseStatus status, ILookup<long, string> accepted) =>
    [
        $"live               {Describe(status.Live)}",
        .. status.Live is { ReleaseId: var live } ? accepted[live] : [],
        $"candidate          {Describe(status.Candidate)}",
        .. status.Candidate is { ReleaseId: var candidate } ? accepted[candidate] : [],
        .. status.Kept.Select(release => $"kept               {Describe(release)}"),
    ];

    public static async Task<ILookup<long, string>> AcceptedAsync(NpgsqlDataSource database, WarehouseStatus status, CancellationToken cancellation)
    {
        var lines = new List<(long Release, string Line)>();
        foreach (var release in new[] { status.Live, status.Candidate }.OfType<Release>())
        {
            lines.AddRange(VerificationLines.Accepted(await AcceptedFindings.ReadAsync(database, release.ReleaseId, cancellation)).Select(line => (release.ReleaseId, line)));
        }

        return lines.ToLookup(line => line.Release, line => line.Line);
    }

    /// <summary><c>3 d 4 h</c>, <c>5 h 20 min</c>, <c>12 min</c></summary>
    public static string Age(TimeSpan age) => age switch
    {
        { TotalDays: >= 1 } => string.Create(CultureInfo.InvariantCulture, $"{(int)age.TotalDays} d {age.Hours} h"),
        { TotalHours: >= 1 } => string.Create(CultureInfo.InvariantCulture, $"{(int)age.TotalHours} h {age.Minutes} min"),
        { TotalMinutes: >= 1 } => string.Create(CultureInfo.InvariantCulture, $"{(int)age.TotalMinutes} min"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{age.TotalSeconds:0} s"),
    };

    private static string Describe(Release? release) => release switch
    {
        null => "none",
        { PublishedAt: { } published } => $"release {release.ReleaseId}, {Figures.Count(release.Rows)} rows of {release.Source}{Figures.Synthetic(release.IsSynthetic)}{(release.IsDistributed ? ", distributed" : "")}, published {published:yyyy-MM-dd HH:mm:ss} UTC",
        _ => $"release {release.ReleaseId}, {release.State.ToStoredName()}, {Figures.Count(release.Rows)} rows of {release.Source}{Figures.Synthetic(release.IsSynthetic)}{(release.IsDistributed ? ", distributed" : "")}, started {release.StartedAt:yyyy-MM-dd HH:mm:ss} UTC",
    };
}
