using System.Globalization;

namespace F1Warehouse.Sample;

/// <summary>Times as timing screens write them: <c>26.898</c>, <c>1:27.452</c>, <c>1:05:07.547</c>.</summary>
internal static class RaceClock
{
    public static string Text(TimeSpan time) => time.ToString(
        time.TotalHours >= 1 ? @"h\:mm\:ss\.fff" : time.TotalMinutes >= 1 ? @"m\:ss\.fff" : @"s\.fff",
        CultureInfo.InvariantCulture);

    /// <summary>A gap in seconds however long, as the results since 1996: <c>+5.478</c>, <c>+103.071</c>.</summary>
    public static string GapInSeconds(int milliseconds) =>
        string.Create(CultureInfo.InvariantCulture, $"+{milliseconds / 1000m:0.000}");

    /// <summary>A gap with minutes, as the results before: <c>+5.478</c>, <c>+1:43.071</c>.</summary>
    public static string GapInMinutes(int milliseconds) => $"+{Text(TimeSpan.FromMilliseconds(milliseconds))}";
}
