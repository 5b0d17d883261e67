namespace F1Warehouse.Benchmarks;

internal static class Statistics
{
    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    /// <summary>The median in seconds.</summary>
    public static double Seconds(IEnumerable<Run> runs) => Median(runs.Select(run => run.Elapsed.TotalSeconds));

    /// <summary>The largest peak, in MB of a million bytes.</summary>
    public static double PeakMegabytes(IEnumerable<Run> runs) => runs.Max(run => run.PeakBytes) / 1e6;
}
