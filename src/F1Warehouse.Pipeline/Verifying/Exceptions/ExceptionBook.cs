using F1Warehouse.Pipeline.Releases;

namespace F1Warehouse.Pipeline.Verifying.Exceptions;

/// <summary>What is known and accepted of the release that is audited.</summary>
internal sealed class ExceptionBook
{
    private readonly ILookup<string, (string Rule, string Key, string Reason)> known;
    private readonly ILookup<string, AcceptedFinding> accepted;

    private ExceptionBook(IEnumerable<(string Rule, string Key, string Reason)> known, IEnumerable<AcceptedFinding> accepted)
    {
        this.known = known.ToLookup(row => row.Rule);
        this.accepted = accepted.ToLookup(finding => finding.Rule);
    }

    public static async Task<ExceptionBook> ReadAsync(PipelineContext context, AuditTarget target, CancellationToken cancellation)
    {
        await using var connection = await context.Database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await target.EnterAsync(connection, readOnly: true, cancellation);
        return new ExceptionBook(
            await KnownExceptions.ReadAsync(transaction, cancellation), await AcceptedFindings.ReadAsync(connection, target.ReleaseId, cancellation));
    }

    /// <summary>What takes a rule's excepted rows out; of kind pipeline, none.</summary>
    public RowSieve SieveOf(VerificationRule rule) =>
        rule.Kind == RuleKind.Pipeline ? new RowSieve([], []) : new RowSieve(known[rule.Name], [.. accepted[rule.Name]]);
}
