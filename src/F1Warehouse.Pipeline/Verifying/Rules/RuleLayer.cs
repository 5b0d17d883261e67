namespace F1Warehouse.Pipeline.Verifying.Rules;

/// <summary>The highest layer that a rule reads: a rule that holds marts against raw tables is one of the marts.</summary>
public enum RuleLayer
{
    /// <summary>Raw tables and the load record only.</summary>
    Raw,

    /// <summary>Views <c>stg_…</c>.</summary>
    Staging,

    /// <summary>Tables <c>int_…</c>.</summary>
    Intermediate,

    /// <summary>Tables <c>dim_…</c> and <c>fct_…</c>.</summary>
    Marts,
}
