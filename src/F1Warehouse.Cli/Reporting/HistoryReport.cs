using F1Warehouse.Pipeline.Releases;

namespace F1Warehouse.Cli.Reporting;

/// <summary>A release of the history, in a few lines.</summary>
internal static class HistoryReport
{
    public static IEnumerable<string> Write(PastRelease release)
    {
        yield return $"release {release.ReleaseId}  {release.State}{(release.KeptIn is { } place ? $", kept in {place}" : "")}{Figures.Synthetic(release.IsSynthetic)}";
        yield return $"  loaded     {release.StartedAt:yyyy-MM-dd HH:mm:ss} UTC, {Figures.Count(release.Rows)} rows of {release.Source}";
        if (release.Verification is { } verification)
        {
            yield return $"  verified   {verification}";
        }

        foreach (var accepted in release.Accepted)
        {
            yield return $"  accepted   {accepted}";
        }

        foreach (var change in release.Changes)
        {
            yield return $"  changed    {change}";
        }

        foreach (var publication in release.Publications)
        {
            yield return $"  {publication}";
        }
    }
}
