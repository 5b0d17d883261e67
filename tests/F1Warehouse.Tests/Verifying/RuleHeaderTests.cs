using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Verifying;
using F1Warehouse.Pipeline.Verifying.Rules;
using F1Warehouse.Sql;
using Xunit;

namespace F1Warehouse.Tests.Verifying;

public sealed class RuleHeaderTests
{
    private const string Source = "-- kind: source\n-- key: season\n";

    [Fact]
    public void A_header_says_why_whose_what_it_guards_by_which_key_what_about_since_when_and_how_many()
    {
        var rule = Query.Parse(
            """
            -- Points add up, because
            -- the sport adds them up.
            -- kind: sport
            -- guards: dim_drivers.wins, fct_driver_performance.total_points
            -- guards: dim_constructors.wins
            -- key: season, round
            -- tags: points, standings
            -- since: 1991
            -- warn_if: > 0
            -- error_if: >= 10

            select 1
            """).Rule;
        Assert.Equal(("assert_rule", "Points add up, because the sport adds them up."), (rule.Name, rule.Description));
        Assert.Equal((RuleKind.Sport, (int?)1991), (rule.Kind, rule.Since));
        Assert.Equal(
            [
                new Guard("dim_drivers", "wins", new ScriptPosition(4, 12)),
                new Guard("fct_driver_performance", "total_points", new ScriptPosition(4, 30)),
                new Guard("dim_constructors", "wins", new ScriptPosition(5, 12)),
            ],
            rule.Guards);
        Assert.Equal([new HeaderName("season", new ScriptPosition(6, 9)), new HeaderName("round", new ScriptPosition(6, 17))], rule.Key);
        Assert.Equal(["points", "standings"], rule.Tags);
        Assert.Equal((new Threshold(">", 0), new Threshold(">=", 10)), (rule.WarnIf, rule.ErrorIf));
        Assert.Empty(rule.Wholes);
    }

    [Fact]
    public void The_care_of_the_source_is_a_warning_and_an_error_only_where_its_header_says_so()
    {
        var rule = Query.Parse($"{Source}select 1 as season").Rule;
        Assert.Equal((RuleKind.Source, Threshold.AnyRow, (Threshold?)null), (rule.Kind, rule.WarnIf, rule.ErrorIf));
        Assert.Empty(rule.Guards);
        Assert.Empty(rule.Tags);
        Assert.Null(rule.Since);

        rule = Query.Parse($"{Source}-- error_if: > 1.5 % of lap_times\nselect 1 as season").Rule;
        Assert.Equal(new Threshold(">", 1.5m, "lap_times"), rule.ErrorIf);
        Assert.Equal([new HeaderName("lap_times", new ScriptPosition(3, 25))], rule.Wholes);
    }

    [Fact]
    public void Our_own_rules_need_no_key_because_nobody_can_except_their_rows()
    {
        var rule = Query.Parse("-- kind: pipeline\n-- guards: dim_drivers.wins\nselect 1").Rule;
        Assert.Equal((RuleKind.Pipeline, Threshold.AnyRow, (Threshold?)Threshold.AnyRow), (rule.Kind, rule.WarnIf, rule.ErrorIf));
        Assert.Empty(rule.Key);
    }

    [Theory]
    [InlineData("-- why", 1, "expected a line -- kind: pipeline, sport or source")]
    [InlineData("-- why\n-- kind: fatal", 2, "kind 'fatal': expected pipeline, sport or source")]
    [InlineData("-- kind: 0", 1, "kind '0': expected pipeline, sport or source")]
    [InlineData("-- kind: source\n-- kind: source", 2, "kind is said twice")]
    [InlineData("-- kind: sport\n-- severity: warn", 2, "severity is no longer said: write kind: source (a warning)")]
    [InlineData("-- severity: error", 1, "severity is no longer said: write kind: pipeline or kind: sport (errors, with the published figures that they guard), or kind: source (a warning)")]
    [InlineData("-- why\n-- kind: pipeline", 2, "expected a line -- guards: with the published figures (relation.column) that would be wrong; without any, the kind is source")]
    [InlineData("-- kind: pipeline\n-- guards: wins", 2, "guards 'wins': expected published figures, each as relation.column and once, with commas between them")]
    [InlineData("-- kind: pipeline\n-- guards: a.b\n-- guards: a.b", 3, "guards 'a.b': expected published figures, each as relation.column and once, with commas between them")]
    [InlineData("-- kind: source\n-- key: n\n-- guards: a.b", 3, "kind source guards nothing: where a published figure would be wrong, the kind is pipeline or sport")]
    [InlineData("-- kind: sport\n-- guards: a.b", 1, "expected a line -- key: with the columns that identify a failing row, so that it can be excepted")]
    [InlineData("-- kind: source", 1, "expected a line -- key: with the columns that identify a failing row, so that it can be excepted")]
    [InlineData("-- kind: source\n-- key: a b", 2, "key 'a b': expected columns of the query, each once, with commas between them")]
    [InlineData(Source + "-- since: ever", 3, "since 'ever': expected a season")]
    [InlineData(Source + "-- tags: points,, laps", 3, "tags 'points,, laps': expected names of lower-case letters, digits and underscores, with commas between them")]
    [InlineData(Source + "-- error_if: 10", 3, "error_if '10': expected a comparison with a number of rows, such as > 10, or a share, such as > 1 % of results")]
    [InlineData(Source + "-- warn_if: > many", 3, "warn_if '> many': expected a comparison with a number of rows, such as > 10, or a share, such as > 1 % of results")]
    [InlineData("-- kind: pipeline\n-- guards: a.b\n-- warn_if: > 1", 3, "warn_if is never asked for, because without error_if the first failing row is an error")]
    public void What_is_wrong_with_a_header_is_told_with_file_and_line(string header, int line, string expected)
    {
        var error = Assert.Throws<ConfigurationException>(() => Query.Parse($"{header}\nselect 1"));
        Assert.Equal($"/verification/assert_rule.sql({line}): {expected}", error.Message);
    }

    [Fact]
    public void Only_the_comment_above_the_query_is_the_header() =>
        Assert.Equal(RuleKind.Source, Query.Parse($"{Source}select 1\n-- kind: sport\nas season").Rule.Kind);

    [Fact]
    public void A_rule_whose_rows_would_not_find_a_table_of_its_name_is_refused() =>
        Assert.Throws<ConfigurationException>(() => Query.Parse($"{Source}select 1", "assert_" + new string('x', 57)));

    [Theory]
    [InlineData("select 1 from results join seed_points_systems using (position)", "raw")]
    [InlineData("select 1 from stg_results -- and not int_race_results", "staging")]
    [InlineData("select 1 from int_race_results join stg_races using (race_id)", "intermediate")]
    [InlineData("select 1 from dim_drivers", "marts")]
    [InlineData("select 1 from results join fct_driver_performance using (driver_id)", "marts")]
    public void A_rule_belongs_to_the_highest_layer_that_it_reads(string query, string layer) =>
        Assert.Equal(layer, Query.Parse(Source + query).Rule.Layer.Name);
}
