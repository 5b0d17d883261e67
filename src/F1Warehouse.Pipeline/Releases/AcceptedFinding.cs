namespace F1Warehouse.Pipeline.Releases;

/// <summary>What somebody accepts of what a rule finds: a row of <c>f1_warehouse.accepted_findings</c>.</summary>
/// <param name="Rule">Name of the rule.</param>
/// <param name="Key">The row that breaks it; null = all rows.</param>
/// <param name="Reason">Why; null = not said.</param>
/// <param name="Evidence">A public document, or what in the data shows it; null = none.</param>
/// <param name="Source">Where it was said: a file, or the option.</param>
public sealed record AcceptedFinding(string Rule, string? Key, string? Reason, string? Evidence, string Source)
{
    /// <summary>How many rows it met in the last audit of its rule; null = none yet.</summary>
    public long? Rows { get; init; }

    /// <summary>Who: the users of the database and of the system; null before it is in the books.</summary>
    public string? By { get; init; }
}
