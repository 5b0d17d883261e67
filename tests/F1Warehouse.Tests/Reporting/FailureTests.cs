using F1Warehouse.Cli.Reporting;
using F1Warehouse.EmbeddedPostgres;
using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Loading;
using F1Warehouse.Pipeline.Verifying;
using Npgsql;
using Xunit;

namespace F1Warehouse.Tests.Reporting;

public sealed class FailureTests
{
    private static readonly Exception Refused = new NpgsqlException("Failed to connect to 127.0.0.1:1");

    private static readonly Exception[] Expected =
    [
        new ConfigurationException("no such folder"),
        new CsvDataException("races.csv:7: raceId: 'x': expected a whole number\nraces.csv: and 3 more", [new CsvFinding("races.csv", 7, "raceId", "x", "expected a whole number")]),
        new ScriptException("/models/dim_drivers.sql", 3, 4, "42703", "column x does not exist", Refused),
        new VerificationException("1 of 9 verifications failed", [Broken.Rule(VerificationStatus.Fail)]),
        new DatabaseUnavailableException("refused"),
        new WarehouseBusyException("another run holds it"),
        new PublishBlockedException("in the way:", ["view analysts.podiums"]),
        new BrokenQueriesException(
            "2 of 9 verifications could not run",
            [.. new[] { "a", "b" }.Select(name => new ScriptException($"/verification/assert_{name}.sql", 3, 4, "42703", "no such column", Refused))],
            [Broken.Rule(VerificationStatus.Fail)]),
        new CompilationException("1 error, 0 warnings"),
    ];

    public static TheoryData<int> Codes => [2, 3, 4, 5, 6, 7, 8];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Each_expected_failure_has_the_exit_code_of_the_contract(int code) =>
        Assert.Equal((ExitCode)code, Of(Expected[code - 2]).Code);

    [Fact]
    public void Scripts_that_do_not_compile_end_as_scripts_that_fail() =>
        Assert.Equal((ExitCode.ScriptFailed, "1 error, 0 warnings"), (Of(Expected[^1]).Code, Assert.Single(Of(Expected[^1]).Lines)));

    [Fact]
    public void No_kind_of_expected_failure_was_forgotten() =>
        Assert.Equal(
            typeof(PipelineException).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(PipelineException))).OrderBy(type => type.Name),
            Expected.Select(exception => exception.GetType()).OrderBy(type => type.Name));

    [Fact]
    public void Bad_data_are_listed_finding_by_finding() =>
        Assert.Equal(["races.csv:7: raceId: 'x': expected a whole number", "races.csv: and 3 more"], Of(Expected[1]).Lines.Skip(1));

    [Fact]
    public void A_script_s_error_is_one_line_in_canonical_form() =>
        Assert.Equal(["/models/dim_drivers.sql(3,4): error PG42703: column x does not exist"], Of(Expected[2]).Lines);

    [Fact]
    public void A_broken_rule_is_listed_with_its_number_of_rows() =>
        Assert.Equal(["1 of 9 verifications failed", "  assert_wins: 1,234 rows"], Of(Expected[3]).Lines);

    [Fact]
    public void Queries_that_could_not_run_are_script_errors_and_come_before_the_rules_that_failed()
    {
        var failure = Of(Expected[7]);
        Assert.Equal(ExitCode.ScriptFailed, failure.Code);
        Assert.Equal(
            [
                "/verification/assert_a.sql(3,4): error PG42703: no such column",
                "/verification/assert_b.sql(3,4): error PG42703: no such column",
                "2 of 9 verifications could not run",
                "  assert_wins: 1,234 rows",
            ],
            failure.Lines);
    }

    [Fact]
    public void Objects_in_the_way_of_publishing_are_listed() => Assert.Equal(["in the way:", "  view analysts.podiums"], Of(Expected[6]).Lines);

    [Fact]
    public void Trouble_with_the_server_that_no_stage_explained_is_still_the_server_s() => Assert.Equal(ExitCode.DatabaseUnavailable, Of(Refused).Code);

    [Fact]
    public void An_embedded_server_that_cannot_be_had_is_a_database_that_cannot_be_reached() =>
        Assert.Equal(ExitCode.DatabaseUnavailable, Of(new EmbeddedServerException("no programs")).Code);

    [Fact]
    public void Anything_else_is_a_fault_of_ours_and_asks_for_a_report()
    {
        var failure = Of(new InvalidOperationException("oops"));
        Assert.Equal(ExitCode.Fault, failure.Code);
        Assert.Equal(["a fault of ours: InvalidOperationException: oops", "please report it with /logs/today.log"], failure.Lines);
    }

    [Fact]
    public void What_breaks_while_a_run_is_being_stopped_is_an_interruption() =>
        Assert.Equal(
            ["stopped; nothing was published"],
            Failure.Of(Refused, interrupted: true, published: null, "") is { Code: ExitCode.Interrupted } failure ? failure.Lines : []);

    [Fact]
    public void An_interruption_after_the_publish_says_so() =>
        Assert.Equal(["stopped; release 7 had been published before"], Failure.Of(new OperationCanceledException(), interrupted: true, published: 7, "").Lines);

    private static Failure Of(Exception exception) => Failure.Of(exception, interrupted: false, published: null, "/logs/today.log");
}
