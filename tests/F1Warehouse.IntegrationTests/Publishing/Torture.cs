namespace F1Warehouse.IntegrationTests.Publishing;

/// <summary>How often the tests that hurt do it: a few times in every test run, as often as the target Torture says in its.</summary>
internal static class Torture
{
    /// <summary>Set by <c>./build.sh --target=Torture</c>.</summary>
    public const string Variable = "F1W_TORTURE";

    public static int Scale(int few, int many) => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } ? many : few;
}
