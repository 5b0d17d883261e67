using F1Warehouse.IntegrationTests.Infrastructure;
using Xunit;

namespace F1Warehouse.IntegrationTests.CommandLine;

/// <summary>I5: messages of the server and names in the database come from strangers as the files do.</summary>
public sealed class HostileTextTests(TestServer server)
{
    private const string Forged = "2026-01-01 00:00:00.000 INF      1 release 99 is live";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task They_act_on_no_terminal_begin_no_line_of_the_log_and_are_cut_where_they_flood()
    {
        await using var database = await TestDatabase.CreateAsync(server, Cancellation);
        using var scripts = TestScripts.WithMarker().Add(
            "models/20_intermediate/int_hostile.sql",
            $"do $$ begin raise exception E'red \\x1b[31m\\n{Forged}' using hint = E'turned \\u202e', detail = repeat('x', 9000); end $$; create table int_hostile as select 1 as one;");
        using var data = TestData.WithoutExceptions();
        using var program = new TestProgram(database.ConnectionString, scripts);
        var raised = await program.RunAsync("run", ["--data", data.Folder, "--verbosity", "debug"], Cancellation);
        Assert.True(raised.ExitCode == 4, raised.ToString());
        Assert.Contains($@"error PGP0001: red \x1b[31m {Forged}; DETAIL: xxx", raised.Error, StringComparison.Ordinal);
        Assert.Contains("more characters", raised.Error, StringComparison.Ordinal);

        await database.ExecuteAsync(
            $"""
            do $$ begin
                for n in 1 .. 150 loop
                    execute format('create table dbt_schema__next.%I (id int)', E'a\x1b[2J\n{Forged} ' || n);
                end loop;
            end $$
            """, Cancellation);
        var blocked = await program.RunAsync("run", ["--data", data.Folder], Cancellation);
        Assert.Contains(@"a\x1b[2J", blocked.Error, StringComparison.Ordinal);
        Assert.Contains("more lines: ", blocked.Error, StringComparison.Ordinal);

        Assert.All([raised, blocked], end => Assert.DoesNotContain(end.Output + end.Error, letter => letter is '\u001b' or '\u202e'));
        Assert.DoesNotContain(program.Log.Split('\n'), line => line.StartsWith(Forged, StringComparison.Ordinal));
        Assert.DoesNotContain(program.Log, letter => letter is '\u001b' or '\u202e');
    }
}
