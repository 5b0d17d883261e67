using F1Warehouse.Pipeline.Scripts;
using F1Warehouse.Pipeline.Verifying;

namespace F1Warehouse.Tests.Verifying;

/// <summary>Verification queries that are in no folder.</summary>
internal static class Query
{
    public static VerificationQuery Parse(string text, string name = "assert_rule") =>
        VerificationQuery.Parse(new ScriptFile($"/verification/{name}.sql", $"verification/{name}.sql", text, "ab"));
}
