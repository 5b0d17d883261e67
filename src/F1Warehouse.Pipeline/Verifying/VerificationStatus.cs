namespace F1Warehouse.Pipeline.Verifying;

/// <summary>What became of a rule, from good to bad. The values are stored and reported by their lower-case names.</summary>
public enum VerificationStatus
{
    /// <summary>It holds.</summary>
    Pass,

    /// <summary>It is broken, which is reported only.</summary>
    Warn,

    /// <summary>It is broken; the candidate is not published.</summary>
    Fail,

    /// <summary>PostgreSQL refused its query.</summary>
    Error,
}
