namespace F1Warehouse.Oracle.Figures;

/// <summary>Quotients and means; what would divide by nothing is null.</summary>
internal static class Arithmetic
{
    /// <summary>A quotient with four decimals.</summary>
    public static decimal? Share(decimal part, decimal whole) => whole == 0 ? null : Rounded(part / whole, 4);

    /// <summary>The mean of those that are known, with two decimals.</summary>
    public static decimal? Mean(IEnumerable<int?> values) => values.Average(value => (decimal?)value) is { } mean ? Rounded(mean, 2) : null;

    /// <summary>Half away from zero, as PostgreSQL rounds.</summary>
    public static decimal Rounded(decimal value, int decimals) => Math.Round(value, decimals, MidpointRounding.AwayFromZero);

    /// <summary>The sum of those that are known; null where none is.</summary>
    public static int? SumOfKnown(IEnumerable<int?> values) => values.Where(value => value is not null).ToList() is { Count: > 0 } known ? known.Sum() : null;

    /// <summary>The most successive entries for which something holds.</summary>
    public static int LongestRun<T>(IEnumerable<T> entries, Func<T, bool> holds)
    {
        var (longest, run) = (0, 0);
        foreach (var entry in entries)
        {
            run = holds(entry) ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
