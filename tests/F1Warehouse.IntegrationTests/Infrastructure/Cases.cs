namespace F1Warehouse.IntegrationTests.Infrastructure;

/// <summary>Cases that take seconds each: a run tries a part of them, and all where a variable is set to <c>all</c>.</summary>
internal static class Cases
{
    public static bool AreAllAskedFor(string variable) => Environment.GetEnvironmentVariable(variable) == "all";

    /// <summary>Every <paramref name="step"/>-th, from the first on.</summary>
    public static IEnumerable<T> EveryUnlessAll<T>(this IEnumerable<T> all, int step, string variable) =>
        AreAllAskedFor(variable) ? all : all.Where((_, number) => number % step == 0);
}
