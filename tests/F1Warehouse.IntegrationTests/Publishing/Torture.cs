using System.Globalization;

namespace F1Warehouse.IntegrationTests.Publishing;

/// <summary>How often the tests that hurt do it: a few times in every test run, as often as the target Torture says in its.</summary>
internal static class Torture
{
    /// <summary>Set by <c>./build.sh --target=Torture</c>: percent of all that the target does by default, 100.</summary>
    public const string Variable = "F1W_TORTURE";

    public static int Scale(int few, int many) => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } percent
        ? Math.Max(few, many * int.Parse(percent, CultureInfo.InvariantCulture) / 100)
        : few;
}
