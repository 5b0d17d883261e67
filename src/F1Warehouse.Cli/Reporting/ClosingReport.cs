using F1Warehouse.Pipeline.Events;

namespace F1Warehouse.Cli.Reporting;

/// <summary>The last lines of a run: what is live, how long each stage took, what was verified and accepted, and how to get at it.</summary>
internal static class ClosingReport
{
    /// <param name="tally">What the run did.</param>
    /// <param name="psqlCommand">To copy into a shell; without a password.</param>
    /// <param name="connectionString">To copy into a program; without a password.</param>
    /// <param name="siteCommand">Writes the site of it.</param>
    public static IEnumerable<string> Write(RunTally tally, string psqlCommand, string connectionString, string siteCommand)
    {
        yield return "";
        if (tally.Unchanged is { } live)
        {
            yield return $"Nothing to do: release {live} is live, made of the same files and scripts by this program. --force runs all the same.";
            yield return "";
            yield return $"  psql               {psqlCommand}";
            yield return $"  connection string  {connectionString}";
            yield break;
        }

        yield return $"The warehouse is published: release {tally.Published}, {Figures.Count(tally.Rows)} rows{Figures.Synthetic(tally.IsSynthetic)}.";
        yield return "";
        foreach (var stage in tally.Stages)
        {
            yield return "  " + PlainReporter.StageLine(stage);
        }

        yield return "  " + $"{"Total",-8} {Figures.Seconds(Sum(tally.Stages)),8}";
        yield return "";
        if (tally.Verification is { } verification)
        {
            yield return $"  {VerificationLines.Summary(verification)}";
            foreach (var line in VerificationLines.Accepted(verification))
            {
                yield return line;
            }

            yield return "";
        }

        yield return $"  to look at it      {siteCommand}";
        yield return $"  psql               {psqlCommand}";
        yield return $"  connection string  {connectionString}";
    }

    private static TimeSpan Sum(IEnumerable<StageFinished> stages) =>
        stages.Aggregate(TimeSpan.Zero, (total, stage) => total + stage.Elapsed);
}
