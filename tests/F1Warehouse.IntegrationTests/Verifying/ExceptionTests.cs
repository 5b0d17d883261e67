using F1Warehouse.IntegrationTests.Infrastructure;
using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Loading;
using F1Warehouse.Pipeline.Releases;
using F1Warehouse.Pipeline.Verifying;
using F1Warehouse.Pipeline.Verifying.Exceptions;
using Xunit;

namespace F1Warehouse.IntegrationTests.Verifying;

/// <summary>What is known and accepted of what rules find.</summary>
public sealed class ExceptionTests(TestServer server)
{
    private const string Known = "rule text not null, row_key text not null, reason text not null, evidence text, primary key (rule, row_key)";

    // The rows 1/a, 2/a and 3/-.
    private static readonly string Rows = TestScripts.Sport("n, t")
        + "select n, case when n < 3 then 'a' end as t, n = 1 as is_first from generate_series(1, 3) as n";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Known_rows_are_counted_and_not_held_against_the_release_and_others_of_the_rule_are()
    {
        using var scripts = Scripts("assert_rows,1/a,r,\nassert_rows,3/-,r,\nassert_rows,9/a,gone,\n");
        await using var warehouse = await ModeledAsync(scripts);
        var failure = Assert.Single((await Assert.ThrowsAsync<VerificationException>(() => warehouse.VerifyAsync(Cancellation))).Failures);
        Assert.Equal(("assert_rows", 1L, 2L), (failure.Name, failure.FailingRows, failure.KnownRows));
        Assert.Equal("n=2, t=a, is_first=f", failure.FirstRows.ToString());
        Assert.Equal(new StaleException("assert_rows", "9/a", "gone", "seed_known_exceptions"), Assert.Single(failure.Stale));
        Assert.Equal("sport fail 1 2 0", await ResultAsync(warehouse, 1));

        // The table of failing rows holds those that are counted.
        await Assert.ThrowsAsync<VerificationException>(() => warehouse.VerifyAsync(new VerificationSettings { StoreFailures = true }, Cancellation));
        Assert.Equal("2", await warehouse.Database.ScalarAsync<string>("select string_agg(n::text, ',') from dbt_schema_audit.assert_rows", Cancellation));
    }

    [Fact]
    public async Task A_user_s_rows_are_in_the_books_from_the_load_on_and_meet_what_they_meet()
    {
        using var scripts = Scripts("assert_rows,1/a,r,\n");
        await using var warehouse = await ModeledAsync(scripts, new AcceptedFinding("assert_rows", "2/a", "why", "book", "/data/exceptions.csv"),
            new AcceptedFinding("assert_rows", "1/a", "known anyway", null, "/data/exceptions.csv"));
        await Assert.ThrowsAsync<VerificationException>(() => warehouse.VerifyAsync(Cancellation));
        Assert.Equal("sport fail 1 1 1", await ResultAsync(warehouse, 1));
        Assert.Equal(
            "assert_rows|2/a|1|why|book|/data/exceptions.csv\nassert_rows|1/a|0|known anyway||/data/exceptions.csv", await BooksAsync(warehouse));

        // What is accepted whole is for one run, and of a rule that is not asked for it stays as it is.
        var run = await warehouse.VerifyAsync(new VerificationSettings { Accept = [new Acceptance("assert_rows", "today")] }, Cancellation);
        Assert.Equal((VerificationStatus.Pass, 1, 2), (run.Status, run.KnownRows, run.Accepted.Sum(finding => finding.Rows)));
        Assert.EndsWith("\nassert_rows||1|today||--accept", await BooksAsync(warehouse), StringComparison.Ordinal);
        await warehouse.VerifyAsync(new VerificationSettings { Select = ["assert_marker"] }, Cancellation);
        Assert.EndsWith("\nassert_rows||1|today||--accept", await BooksAsync(warehouse), StringComparison.Ordinal);
        Assert.Equal(1, await warehouse.PublishAsync(Cancellation));
        Assert.Equal(VerificationStatus.Pass, (await warehouse.VerifyAsync(new VerificationSettings { Live = true }, Cancellation)).Status);

        await warehouse.LoadAsync(TestWarehouse.SampleFolder, Cancellation);
        await warehouse.ModelAsync(Cancellation);
        await Assert.ThrowsAsync<VerificationException>(() => warehouse.VerifyAsync(Cancellation));
    }

    [Fact]
    public async Task Who_accepts_is_kept()
    {
        using var scripts = Scripts("assert_rows,1/a,r,\n");
        await using var warehouse = await ModeledAsync(scripts);
        var context = warehouse.Context with { Caller = "max" };
        await new VerifyStage(context, new VerificationSettings { Accept = [new Acceptance("assert_rows", null)] }).RunAsync(Cancellation);
        Assert.Equal("true", await warehouse.Database.ScalarAsync<string>(
            "select (accepted_by = format('database user %s, system user max', current_user) and reason is null)::text from f1_warehouse.accepted_findings", Cancellation));
    }

    [Fact]
    public async Task What_is_ours_is_never_excepted_wherever_that_is_asked()
    {
        using var scripts = Scripts("assert_marker,1,r,\nassert_row,1,r,\n");
        var rules = Path.Combine(scripts.Folder, "verification", "assert_marker.sql");
        var error = Assert.Throws<ConfigurationException>(() => VerifyStage.Check(new(scripts.Folder), new VerificationSettings()));
        Assert.Equal(
            $"{scripts.Folder}/seeds/seed_known_exceptions.csv(2,1): assert_marker is of kind pipeline: what it finds is wrong in the warehouse itself, and can be neither excepted nor accepted ({rules})\n"
            + $"{scripts.Folder}/seeds/seed_known_exceptions.csv(3,1): there is no rule assert_row",
            error.Message);

        scripts.Add("seeds/seed_known_exceptions.csv", "rule,row_key,reason,evidence\n");
        error = Assert.Throws<ConfigurationException>(() => VerifyStage.Check(new(scripts.Folder), Accepting("assert_marker")));
        Assert.StartsWith("--accept assert_marker: assert_marker is of kind pipeline", error.Message, StringComparison.Ordinal);
        error = Assert.Throws<ConfigurationException>(() => VerifyStage.Check(new(scripts.Folder), Accepting("assert_row")));
        Assert.Equal("--accept assert_row: there is no rule assert_row", error.Message);
        error = Assert.Throws<ConfigurationException>(() => VerifyStage.Check(new(scripts.Folder), Accepting("assert_rows", "assert_rows")));
        Assert.Equal("--accept assert_rows: it is said twice", error.Message);
        error = Assert.Throws<ConfigurationException>(() => VerifyStage.Check(new(scripts.Folder), Accepting("assert_rows") with { Live = true }));
        Assert.Equal("--accept: what is live was accepted when it was published; leave out --live or --accept", error.Message);

        // One that was noted when its rule was of another kind.
        await using var warehouse = await ModeledAsync(scripts, new AcceptedFinding("assert_ours", "1", "why", null, "x"));
        scripts.Add("verification/assert_ours.sql", TestScripts.Ours + "-- key: n\nselect 1 as n");
        Assert.Contains((await Assert.ThrowsAsync<VerificationException>(() => warehouse.VerifyAsync(Accepting("assert_rows"), Cancellation))).Failures,
            failure => failure is { Name: "assert_ours", FailingRows: 1, AcceptedRows: 0 });
    }

    [Fact]
    public async Task A_share_counts_the_rows_that_are_left()
    {
        using var scripts = Scripts("assert_share,1,r,\n")
            .Add("models/20_intermediate/int_ten.sql", "create table int_ten as select * from generate_series(1, 10) as n")
            .Add("verification/assert_rows.sql", TestScripts.Ours + "select 1 where false")
            .Add("verification/assert_share.sql", TestScripts.Source("n") + "-- error_if: > 20 % of int_ten\nselect n from int_ten where n <= 3");
        await using var warehouse = await ModeledAsync(scripts);
        await warehouse.VerifyAsync(Cancellation);
        Assert.Equal("source warn 2 1 0", await ResultAsync(warehouse, 1, "assert_share"));

        scripts.Add("verification/assert_share.sql", TestScripts.Source("n") + "-- error_if: > 20 % of int_ten\nselect n from int_ten where n <= 4");
        Assert.Equal(3, Assert.Single((await Assert.ThrowsAsync<VerificationException>(() => warehouse.VerifyAsync(Cancellation))).Failures).FailingRows);

        scripts.Add("verification/assert_share.sql", TestScripts.Source("n") + "-- error_if: > 20 % of int_nine\nselect n from int_ten where n <= 4");
        var error = Assert.Single((await Assert.ThrowsAsync<BrokenQueriesException>(() => warehouse.VerifyAsync(Cancellation))).Errors);
        Assert.Equal((3, 24, "42P01"), (error.Line, error.Column, error.SqlState));
    }

    [Fact]
    public async Task A_key_that_the_query_does_not_return_is_refused_with_its_line()
    {
        using var scripts = Scripts("").Add("verification/assert_rows.sql", TestScripts.Sport("n, m") + "select 1 as n");
        await using var warehouse = await ModeledAsync(scripts);
        var error = await Assert.ThrowsAsync<ConfigurationException>(() => warehouse.VerifyAsync(Cancellation));
        Assert.EndsWith("assert_rows.sql(3): key 'm': the query returns no such column", error.Message, StringComparison.Ordinal);
    }

    private static VerificationSettings Accepting(params string[] rules) => new() { Accept = [.. rules.Select(Acceptance.Parse)] };

    private static TestScripts Scripts(string known) => TestScripts.WithMarker()
        .AddSeed("seed_known_exceptions", Known, "rule,row_key,reason,evidence\n" + known)
        .Add("verification/assert_rows.sql", Rows);

    private static Task<string> ResultAsync(TestWarehouse warehouse, long run, string rule = "assert_rows") => warehouse.Database.ScalarAsync<string>(
        $"select concat_ws(' ', kind, status, failing_rows, known_rows, accepted_rows) from f1_warehouse.verification_results where run_id = {run} and name = '{rule}'", Cancellation);

    private static Task<string> BooksAsync(TestWarehouse warehouse) => warehouse.Database.ScalarAsync<string>(
        """
        select string_agg(format('%s|%s|%s|%s|%s|%s', rule, row_key, rows, reason, evidence, source), e'\n' order by accepted_finding_id)
        from f1_warehouse.accepted_findings
        """, Cancellation);

    private async Task<TestWarehouse> ModeledAsync(TestScripts scripts, params AcceptedFinding[] accepted)
    {
        var warehouse = await TestWarehouse.CreateAsync(server, Cancellation, scripts.Folder);
        await warehouse.MigrateAsync(Cancellation);
        await new LoadStage(warehouse.Context) { Accepted = accepted }.RunAsync(TestWarehouse.SampleFolder, leftOut: [], 2, isSynthetic: false, Cancellation);
        await warehouse.ModelAsync(Cancellation);
        return warehouse;
    }
}
