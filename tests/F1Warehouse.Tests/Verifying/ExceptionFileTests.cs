using F1Warehouse.Pipeline.Verifying;
using F1Warehouse.Pipeline.Verifying.Exceptions;
using F1Warehouse.Sql;
using Xunit;

namespace F1Warehouse.Tests.Verifying;

public sealed class ExceptionFileTests
{
    private static readonly VerificationQuery[] Rules =
    [
        Query.Parse("-- kind: sport\n-- guards: dim_drivers.wins\n-- key: n\nselect 1 as n", "assert_wins"),
        Query.Parse("-- kind: pipeline\n-- guards: dim_drivers.wins\nselect 1", "assert_ours"),
    ];

    [Fact]
    public void Columns_come_in_any_order_and_values_with_commas_quotes_and_line_ends()
    {
        var file = new ExceptionFile("\uFEFFrow_key,rule,evidence,reason\r\n1997/17/x,assert_wins,,\"He said \"\"no\"\",\n twice\"\r\n\r\n-/1, assert_wins ,a book,b");
        Assert.Empty(file.Faults);
        Assert.Equal(
            [
                new ExceptedRow("assert_wins", "1997/17/x", "He said \"no\",\n twice", null, new ScriptPosition(2, 1)),
                new ExceptedRow("assert_wins", "-/1", "b", "a book", new ScriptPosition(5, 1)),
            ],
            file.Rows);
        Assert.Empty(file.Refusals(Rules));
    }

    [Theory]
    [InlineData("", "1,1: header '': expected rule,row_key,reason,evidence")]
    [InlineData("rule,row_key,reason\n", "1,1: header 'rule,row_key,reason': expected rule,row_key,reason,evidence")]
    [InlineData("rule;row_key;reason;evidence\n", "1,1: header 'rule;row_key;reason;evidence': expected rule,row_key,reason,evidence")]
    [InlineData("rule,row_key,reason,evidence\nassert_wins,1,a, b,\n", "2,1: 5 fields, expected 4: a value with a comma stands in quotes")]
    [InlineData("rule,row_key,reason,evidence\nassert_wins,1,\"a,\n", "2,1: a quote is opened and never closed")]
    [InlineData("rule,row_key,reason,evidence\nassert_wins,,why,\n", "2,13: row_key is empty")]
    [InlineData("rule,row_key,reason,evidence\nassert_wins,1, ,\n", "2,15: reason is empty")]
    [InlineData("rule,row_key,reason,evidence\nassert_wins,1,a,\nassert_wins,2,a,\nassert_wins,1,b,\n", "4,1: assert_wins 1 is said in line 2 already")]
    [InlineData("rule,row_key,reason,evidence\nassert_win,1,a,\n", "2,1: there is no rule assert_win")]
    [InlineData("rule,row_key,reason,evidence\nassert_ours,1,a,\n",
        "2,1: assert_ours is of kind pipeline: what it finds is wrong in the warehouse itself, and can be neither excepted nor accepted (/verification/assert_ours.sql)")]
    public void What_is_wrong_is_told_with_its_place(string text, string expected)
    {
        var file = new ExceptionFile(text);
        var (place, message) = Assert.Single(file.Faults.Concat(file.Refusals(Rules)));
        Assert.Equal(expected, $"{place.Line},{place.Column}: {message}");
    }

    [Theory]
    [InlineData("assert_wins", "assert_wins", null)]
    [InlineData("assert_wins:", "assert_wins", null)]
    [InlineData("assert_wins: the source says: so", "assert_wins", "the source says: so")]
    public void A_rule_is_accepted_with_or_without_a_reason(string text, string rule, string? reason) =>
        Assert.Equal(new Acceptance(rule, reason), Acceptance.Parse(text));
}
