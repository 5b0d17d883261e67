namespace F1Warehouse.Pipeline.Verifying;

/// <summary>What a broken rule leads to.</summary>
public enum Severity
{
    /// <summary>The candidate is not published.</summary>
    Error,

    /// <summary>It is reported only.</summary>
    Warn,
}
