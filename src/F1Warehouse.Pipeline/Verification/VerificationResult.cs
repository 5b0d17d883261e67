namespace F1Warehouse.Pipeline.Verification;

/// <summary>What one verification query found.</summary>
/// <param name="Name">Its file's name without the ending.</param>
/// <param name="Severity">What a broken rule leads to.</param>
/// <param name="FailingRows">How many rows break the rule; 0 = passed.</param>
/// <param name="FirstRows">The first five of them, each as "column=value, column=value".</param>
/// <param name="Elapsed">How long it ran.</param>
public sealed record VerificationResult(
    string Name, Severity Severity, long FailingRows, IReadOnlyList<string> FirstRows, TimeSpan Elapsed);
