using F1Warehouse.Pipeline.Verifying;

namespace F1Warehouse.IntegrationTests.Corruptions;

/// <summary>What verification said of corrupted data.</summary>
/// <param name="IsRefused">Whether it failed: exit code 5.</param>
/// <param name="Results">Of all rules; where it failed, of those that made it fail.</param>
/// <param name="Rows">By rule the rows that break it now and did not before.</param>
internal sealed record Finding(
    bool IsRefused, IReadOnlyList<VerificationResult> Results, IReadOnlyDictionary<string, IReadOnlyList<string>> Rows);
