using System.Globalization;
using F1Warehouse.Pipeline.Sessions;
using F1Warehouse.Pipeline.Verifying;
using F1Warehouse.Pipeline.Verifying.Exceptions;
using F1Warehouse.Pipeline.Verifying.Rules;
using F1Warehouse.Sql;

namespace F1Warehouse.Deployment;

/// <summary>
/// The statement that counts what one rule finds, known and accepted rows apart, and writes it into the books, as
/// <see cref="VerifyStage"/> does.
/// </summary>
internal sealed class RuleCount(VerificationQuery query, bool hasKnown)
{
    private readonly VerificationRule rule = query.Rule;

    /// <param name="query">The rule.</param>
    /// <param name="hasKnown">Whether the release has the seed of known exceptions.</param>
    public static string Of(VerificationQuery query, bool hasKnown) => new RuleCount(query, hasKnown).ToString();

    public override string ToString() =>
        $"""
        with found as materialized (
            select {Key} as row_key from (
        {query.Statement.Text.ReplaceLineEndings("\n")}
            ) as failing_rows
        ), sifted as (
            select row_key, {IsKnown} as is_known from found
        ), judged as (
            select row_key, is_known, not is_known and {IsAccepted} as is_accepted from sifted
        ), met as (
            update f1_warehouse.accepted_findings a
            set rows = (select count(*) from judged where is_accepted and judged.row_key = a.row_key)
            where {Accepted}
        ), counted as (
            select count(*) filter (where not is_known and not is_accepted) as failing,
                count(*) filter (where is_known) as known,
                count(*) filter (where is_accepted) as accepted
            from judged
        )
        insert into f1_warehouse.verification_results
            (run_id, name, layer, kind, status, failing_rows, known_rows, accepted_rows, milliseconds)
        select :f1w_run, {SqlLiteral.Of(rule.Name)}, {SqlLiteral.Of(rule.Layer.Name)}, {SqlLiteral.Of(rule.Kind.ToStoredName())},
            case when {(rule.ErrorIf is { } errorIf ? Holds(errorIf) : "false")} then 'fail' when {Holds(rule.WarnIf)} then 'warn' else 'pass' end,
            failing, known, accepted, extract(milliseconds from clock_timestamp() - statement_timestamp())::int
        from counted
        """;

    private bool CanExcept => rule.Kind != RuleKind.Pipeline;

    private string Key => CanExcept ? RowKey.Expression(rule.Key) : "null::text";

    private string IsKnown => hasKnown && CanExcept
        ? $"exists (select from {KnownExceptions.Table} e where e.rule = {SqlLiteral.Of(rule.Name)} and e.row_key = found.row_key)"
        : "false";

    private string IsAccepted => CanExcept
        ? $"exists (select from f1_warehouse.accepted_findings a where {Accepted} and a.row_key = sifted.row_key)"
        : "false";

    // Single rows only: who lets psql run a script has no run of their own in which to accept whole rules.
    private string Accepted => $"a.release_id = :f1w_release and a.rule = {SqlLiteral.Of(rule.Name)}";

    private static string Holds(Threshold threshold) => threshold.Relation is { } relation
        ? string.Create(CultureInfo.InvariantCulture, $"failing > {threshold.Number} / 100.0 * (select count(*) from {Identifier.Quote(relation)})")
        : $"failing {threshold}";
}
