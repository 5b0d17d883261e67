using System.Xml.Linq;
using F1Warehouse.Pipeline.Verifying.Reports;
using Xunit;

namespace F1Warehouse.Tests.Verifying;

public sealed class JUnitReportTests
{
    private readonly XElement report = XDocument.Parse(JUnitReport.Write(RunOfTest.WithEachStatus)).Root!;

    [Fact]
    public void There_is_a_suite_per_layer_and_a_case_per_rule()
    {
        Assert.Equal(("testsuites", "4", "1", "1", "1.500"), (report.Name.LocalName, Of(report, "tests"), Of(report, "failures"), Of(report, "errors"), Of(report, "time")));
        Assert.Equal(
            ["verification.raw 3 0 1", "verification.marts 1 1 0"],
            report.Elements("testsuite").Select(suite => $"{Of(suite, "name")} {Of(suite, "tests")} {Of(suite, "failures")} {Of(suite, "errors")}"));
        Assert.Equal(
            ["assert_a_holds", "assert_b_warns", "assert_z_typo", "assert_wins"], report.Descendants("testcase").Select(rule => Of(rule, "name")));
    }

    [Fact]
    public void A_failure_shows_why_the_rule_holds_and_the_first_rows()
    {
        var failure = Assert.Single(report.Descendants("failure"));
        Assert.Equal("1234 failing rows", Of(failure, "message"));
        Assert.Equal("Wins are won.\n\ndriver_id  name\n---------  --------\n1          [Fangio]\n20         null", failure.Value);
    }

    [Fact]
    public void An_error_shows_file_line_and_column()
    {
        var error = Assert.Single(report.Descendants("error"));
        Assert.Equal(("PG42P01", "/verification/assert_z_typo.sql(3,6): error PG42P01: relation \"x\" does not exist"), (Of(error, "type"), Of(error, "message")));
    }

    [Fact]
    public void A_warning_passes_and_says_so_whatever_characters_are_in_its_rows() =>
        Assert.Equal("WARN 1 failing row\nWhy.\n\ntext\n------------------\n\\x01 <>&\"' 🏁   \\n", Assert.Single(report.Descendants("system-out")).Value.TrimEnd());

    [Fact]
    public void A_case_says_whose_the_rule_is_what_it_guards_and_what_was_no_fault() =>
        Assert.Equal(
            ["kind=pipeline guards=dim_drivers.wins known_rows=0 accepted_rows=0", "kind=source known_rows=12 accepted_rows=3"],
            report.Descendants("properties").Take(2).Select(all => string.Join(' ', all.Elements("property").Select(one => $"{Of(one, "name")}={Of(one, "value")}"))));

    private static string Of(XElement element, string attribute) => element.Attribute(attribute)!.Value;
}
