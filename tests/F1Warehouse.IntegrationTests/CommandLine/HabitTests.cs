using F1Warehouse.IntegrationTests.Infrastructure;
using Xunit;

namespace F1Warehouse.IntegrationTests.CommandLine;

/// <summary>I10: what people's editors, copies and habits leave in a folder of scripts.</summary>
public sealed class HabitTests(TestServer server) : IAsyncLifetime
{
    private readonly TestScripts scripts = TestScripts.WithMarker();
    private readonly TestData data = TestData.WithoutExceptions();
    private TestDatabase database = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => database = await TestDatabase.CreateAsync(server, Cancellation);

    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();
        data.Dispose();
        scripts.Dispose();
    }

    [Fact]
    public async Task A_script_whose_ending_is_in_capitals_is_taken()
    {
        scripts.Add("models/20_intermediate/int_loud.SQL", "create table int_loud as select 1 as one");
        await RunAsync(0);
        Assert.True(await database.ScalarAsync<bool>("select to_regclass('dbt_schema.int_loud') is not null", Cancellation));
    }

    [Theory]
    [InlineData("create table int_wrong as select 1 as one;\ncommit;\nselect 1", "int_wrong.sql(2,1): error PG2D000: 'commit' cannot be in a script")]
    [InlineData("\n  begin;\ncreate table int_wrong as select 1 as one;", "int_wrong.sql(2,3): error PG2D000: 'begin' cannot be in a script")]
    [InlineData("create table int_wrong as select 1 as one;\n/* left /* open */\nselect nothing", "int_wrong.sql(2,1): error PG42601: unterminated /* comment")]
    public async Task What_would_end_the_transaction_or_swallow_the_rest_is_an_error_at_its_line(string sql, string told)
    {
        scripts.Add("models/20_intermediate/int_wrong.sql", sql);
        Assert.Contains(told, (await RunAsync(4)).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_comment_that_is_closed_and_dashes_that_look_like_one_are_none_of_these()
    {
        scripts.Add("models/20_intermediate/int_fine.sql", "create table int_fine as select 1 as one; /* a /* b */ c */\n-- /* no comment");
        await RunAsync(0);
    }

    [Fact]
    public async Task A_link_that_leads_round_in_a_circle_is_named_and_no_fault_of_ours()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links need a privilege there");
        var circle = Path.Combine(scripts.Folder, "models", "20_intermediate", "circle.sql");
        Directory.CreateDirectory(Path.GetDirectoryName(circle)!);
        File.CreateSymbolicLink(circle, circle);
        Assert.Contains("circle.sql", (await RunAsync(2)).Error, StringComparison.Ordinal);
        File.Delete(circle);
    }

    private async Task<FinishedProgram> RunAsync(int expected)
    {
        using var program = new ProductProgram(database.ConnectionString, scripts.Folder);
        var end = await program.RunAsync("run", ["--data", data.Folder], Cancellation);
        Assert.True(end.ExitCode == expected, end.ToString());
        return end;
    }
}
