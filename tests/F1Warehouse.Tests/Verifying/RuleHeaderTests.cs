using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Verifying;
using F1Warehouse.Pipeline.Verifying.Rules;
using Xunit;

namespace F1Warehouse.Tests.Verifying;

public sealed class RuleHeaderTests
{
    [Fact]
    public void A_header_says_why_how_bad_what_about_and_since_when()
    {
        var rule = Query.Parse(
            """
            -- Points add up, because
            -- the sport adds them up.
            -- severity: error
            -- tags: points, standings
            -- since: 1991
            -- warn_if: > 0
            -- error_if: >= 10

            select 1
            """).Rule;
        Assert.Equal(("assert_rule", "Points add up, because the sport adds them up."), (rule.Name, rule.Description));
        Assert.Equal((Severity.Error, (int?)1991), (rule.Severity, rule.Since));
        Assert.Equal(["points", "standings"], rule.Tags);
        Assert.Equal((new Threshold(">", 0), new Threshold(">=", 10)), (rule.WarnIf, rule.ErrorIf));
    }

    [Fact]
    public void Without_a_header_the_first_failing_row_is_an_error()
    {
        var rule = Query.Parse("select 1").Rule;
        Assert.Equal((Severity.Error, Threshold.AnyRow, Threshold.AnyRow), (rule.Severity, rule.WarnIf, rule.ErrorIf));
        Assert.Empty(rule.Tags);
        Assert.Null(rule.Since);
    }

    [Theory]
    [InlineData("-- why\n-- severity: fatal", 2, "severity 'fatal': expected error or warn")]
    [InlineData("-- severity:", 1, "severity '': expected error or warn")]
    [InlineData("-- severity: 0", 1, "severity '0': expected error or warn")]
    [InlineData("-- severity: warn\n-- severity: warn", 2, "severity is said twice")]
    [InlineData("-- since: ever", 1, "since 'ever': expected a season")]
    [InlineData("-- tags: points,, laps", 1, "tags 'points,, laps': expected names of lower-case letters, digits and underscores, with commas between them")]
    [InlineData("-- error_if: 10", 1, "error_if '10': expected a comparison with a number of rows, such as > 10")]
    [InlineData("-- severity: warn\n-- warn_if: > many", 2, "warn_if '> many': expected a comparison with a number of rows, such as > 10")]
    [InlineData("-- error_if: > 1\n-- severity: warn", 1, "error_if is never asked for, because the rule's severity is warn")]
    [InlineData("-- why\n--\n-- warn_if: > 1", 3, "warn_if is never asked for, because without error_if the first failing row is an error")]
    public void What_is_wrong_with_a_header_is_told_with_file_and_line(string header, int line, string expected)
    {
        var error = Assert.Throws<ConfigurationException>(() => Query.Parse($"{header}\nselect 1"));
        Assert.Equal($"/verification/assert_rule.sql({line}): {expected}", error.Message);
    }

    [Fact]
    public void Only_the_comment_above_the_query_is_the_header() =>
        Assert.Equal(Severity.Error, Query.Parse("select 1\n-- severity: warn\nas a").Rule.Severity);

    [Fact]
    public void A_rule_whose_rows_would_not_find_a_table_of_its_name_is_refused() =>
        Assert.Throws<ConfigurationException>(() => Query.Parse("select 1", "assert_" + new string('x', 57)));

    [Theory]
    [InlineData("select 1 from results", "raw")]
    [InlineData("select 1 from stg_results -- and not int_race_results", "staging")]
    [InlineData("select 1 from int_race_results join stg_races using (race_id)", "intermediate")]
    [InlineData("select 1 from dim_drivers", "marts")]
    [InlineData("select 1 from results join fct_driver_performance using (driver_id)", "marts")]
    public void A_rule_belongs_to_the_highest_layer_that_it_reads(string query, string layer) =>
        Assert.Equal(layer, Query.Parse(query).Rule.Layer.Name);
}
