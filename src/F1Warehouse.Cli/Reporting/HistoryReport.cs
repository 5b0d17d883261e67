using F1Warehouse.Pipeline.Releases;

namespace F1Warehouse.Cli.Reporting;

/// <summary>A release of the history, in a few lines.</summary>
internal static class HistoryReport
{
    /// <param name="release">The release.</param>
    /// <param name="withRules">Whether each rule that it was verified by is named.</param>
    public static IEnumerable<string> Write(PastRelease release, bool withRules)
    {
        yield return $"release {release.ReleaseId}  {release.State}{(release.KeptIn is { } place ? $", kept in {place}" : "")}{Figures.Synthetic(release.IsSynthetic)}";
        yield return $"  loaded     {release.StartedAt:yyyy-MM-dd HH:mm:ss} UTC, {Figures.Count(release.Rows)} rows of {release.Source}";
        if (release.Verification is { } verification)
        {
            yield return $"  verified   {verification}";
        }

        foreach (var rule in withRules ? release.Rules : [])
        {
            yield return $"    {rule}";
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
