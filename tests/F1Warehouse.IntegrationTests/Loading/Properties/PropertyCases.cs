using System.Globalization;

namespace F1Warehouse.IntegrationTests.Loading.Properties;

/// <summary>
/// How many random cases a property is tried with: a few on every run, as many as <c>F1W_PROPERTY_CASES</c> says on demand.
/// </summary>
internal static class PropertyCases
{
    public static int Count { get; } = Or(25);

    /// <param name="few">How many are a few where a case takes long.</param>
    public static int Or(int few) =>
        int.TryParse(Environment.GetEnvironmentVariable("F1W_PROPERTY_CASES"), CultureInfo.InvariantCulture, out var count) ? count : few;
}
