namespace F1Warehouse.Compiler.Cases;

/// <summary>Why a case fails.</summary>
/// <param name="Line">The line of the case that is not met; 1 where the case could not be run.</param>
/// <param name="Message">What is not as expected, in a line.</param>
/// <param name="Rows">The rows, each with - where it is expected and missing, + where it is there and not expected.</param>
public sealed record CaseDifference(int Line, string Message, IReadOnlyList<string> Rows)
{
    /// <summary>The code of such a finding in a list of errors.</summary>
    public const string Code = "F1W2001";

    /// <summary>Whether PostgreSQL or the load refused, so that no rows could be compared.</summary>
    public bool IsError { get; init; }

    public override string ToString() => string.Join('\n', Rows.Prepend(Message));
}
