using F1Warehouse.Pipeline.Releases;

namespace F1Warehouse.Pipeline.Verifying.Exceptions;

/// <summary>Takes the known and accepted rows out of what one rule finds, and counts them. A row that is both counts as known.</summary>
internal sealed class RowSieve
{
    private readonly Dictionary<string, (string Reason, long Rows)> known;
    private readonly Dictionary<string, AcceptedFinding> accepted;
    private AcceptedFinding? whole;

    public RowSieve(IEnumerable<(string Rule, string Key, string Reason)> known, IReadOnlyList<AcceptedFinding> accepted)
    {
        this.known = known.ToDictionary(row => row.Key, row => (row.Reason, 0L));
        this.accepted = accepted.Where(finding => finding.Key is not null).ToDictionary(finding => finding.Key!, finding => finding with { Rows = 0 });
        whole = accepted.SingleOrDefault(finding => finding.Key is null) is { } all ? all with { Rows = 0 } : null;
    }

    /// <summary>Whether it lets everything through.</summary>
    public bool IsEmpty => known.Count == 0 && accepted.Count == 0 && whole is null;

    public long KnownRows => known.Values.Sum(exception => exception.Rows);

    public long AcceptedRows => Accepted.Sum(finding => finding.Rows!.Value);

    /// <summary>What was accepted, with its rows.</summary>
    public IReadOnlyList<AcceptedFinding> Accepted => [.. accepted.Values, .. whole is null ? Array.Empty<AcceptedFinding>() : [whole]];

    /// <summary>The keys of single rows that it holds back.</summary>
    public IReadOnlyList<string> Keys => [.. known.Keys, .. accepted.Keys];

    /// <returns>Whether the row is held back.</returns>
    public bool Holds(string key)
    {
        if (known.TryGetValue(key, out var exception))
        {
            known[key] = exception with { Rows = exception.Rows + 1 };
        }
        else if (accepted.TryGetValue(key, out var finding))
        {
            accepted[key] = finding with { Rows = finding.Rows + 1 };
        }
        else
        {
            whole = whole is null ? null : whole with { Rows = whole.Rows + 1 };
            return whole is not null;
        }

        return true;
    }

    /// <summary>The exceptions of single rows that have met none.</summary>
    /// <param name="rule">The rule.</param>
    public IEnumerable<StaleException> Stale(string rule) =>
        known.Where(pair => pair.Value.Rows == 0).Select(pair => new StaleException(rule, pair.Key, pair.Value.Reason, KnownExceptions.Table))
            .Concat(accepted.Values.Where(finding => finding.Rows == 0).Select(finding => new StaleException(rule, finding.Key!, finding.Reason!, finding.Source)));
}
