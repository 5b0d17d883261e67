using System.Globalization;

namespace F1Warehouse.Cli.Reporting;

/// <summary>How figures are written for people, the same in every culture.</summary>
internal static class Figures
{
    public static string Count(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary><c>1 model</c>, <c>21 models</c>.</summary>
    public static string Count(long value, string one) => value == 1 ? $"1 {one}" : $"{Count(value)} {one}s";

    /// <summary>What is added to every line about made-up data.</summary>
    public static string Synthetic(bool isSynthetic) => isSynthetic ? " (synthetic data)" : "";

    public static string Seconds(TimeSpan value) => value.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture) + " s";

    public static string Milliseconds(TimeSpan value) => value.TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture) + " ms";

    public static string Rate(long rows, TimeSpan elapsed) =>
        Count((long)(rows / Math.Max(elapsed.TotalSeconds, 0.001))) + " rows/s";
}
