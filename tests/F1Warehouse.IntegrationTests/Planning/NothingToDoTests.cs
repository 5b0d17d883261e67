using System.Text.Json.Nodes;
using F1Warehouse.IntegrationTests.Infrastructure;
using Xunit;

namespace F1Warehouse.IntegrationTests.Planning;

/// <summary>When a run has nothing to do, and all that makes it run. A plan gives the same reasons, and reads only.</summary>
public sealed class NothingToDoTests(TestServer server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_run_over_the_same_files_scripts_options_and_program_ends_at_once_and_whatever_differs_makes_it_run()
    {
        await using var database = await TestDatabase.CreateAsync(server, Cancellation);
        using var scripts = TestScripts.WithMarker().Add("models/30_marts/core/dim_drivers.sql", TestScripts.CompilableMarker).Add("models/20_intermediate/int_spare.sql", "create table int_spare as select 1 as n").AddSeed("seed_words", "word text primary key", "word\none\n")
            .Add("verification/assert_rows.sql", TestScripts.Sport("n") + "select 1 as n where false");
        using var data = TestData.WithoutExceptions();
        using var program = new ProductProgram(database.ConnectionString, scripts.Folder);
        await RunAsync("published: release 1");
        var nothing = await RunAsync("Nothing to do: release 1 is live");
        Assert.DoesNotContain("Load ", nothing.Output, StringComparison.Ordinal);
        Assert.Contains("psql ", nothing.Output, StringComparison.Ordinal);
        Assert.Equal(1L, await database.ScalarAsync<long>("select count(*) from f1_warehouse.releases", Cancellation));

        // A touched but equal file is equal, wherever it lies.
        File.SetLastWriteTimeUtc(Path.Combine(data.Folder, "races.csv"), DateTime.UtcNow.AddDays(1));
        Assert.Empty(await ReasonsAsync());

        await ChangesAsync(Path.Combine(data.Folder, "status.csv"), text => text + "9001,\"Eaten\"\n", "file: status.csv changed");
        await ChangesAsync(Path.Combine(data.Folder, "sprint_results.csv"), _ => null, "file: sprint_results.csv removed");
        await ChangesAsync(Path.Combine(data.Folder, "exceptions.csv"), _ => "rule,row_key,reason,evidence\nassert_rows,1,why,\n", "other findings are accepted than in the live release");
        await ChangesAsync(scripts.PathOf("models/10_staging/stg_status.sql"), text => text + "-- a word\n", "script: models/10_staging/stg_status.sql changed");
        await ChangesAsync(scripts.PathOf("models/10_staging/stg_seasons.sql"), _ => "create view stg_seasons as select season from seasons", "script: models/10_staging/stg_seasons.sql added");
        await ChangesAsync(scripts.PathOf("models/20_intermediate/int_spare.sql"), _ => null, "script: models/20_intermediate/int_spare.sql removed");
        await ChangesAsync(scripts.PathOf("seeds/seed_words.csv"), text => text + "two\n", "script: seeds/seed_words.csv changed");
        await ChangesAsync(scripts.PathOf("verification/assert_marker.sql"), text => text + "\n-- a word\n", "rule: verification/assert_marker.sql changed");
        await ChangesAsync(scripts.PathOf("metadata/functions/040_rows.sql"), text => text + "\n-- a word\n", $"migrations to apply: {Directory.GetFiles(scripts.PathOf("metadata/functions")).Length}");
        Assert.Equal((string[])["file: lap_times.csv removed"], await ReasonsAsync("--without", "lap_times"));
        Assert.Equal((string[])["other findings are accepted than in the live release"], await ReasonsAsync("--accept", "assert_rows:why"));

        await SqlAsync("update public.status set status = 'by hand' where status_id = 1", "update public.status set status = status where false", "change by hand: rows of public.status");
        await RunAsync("published: release 2");
        await SqlAsync("alter table dbt_schema_core_schema.dim_drivers add column note text", "alter table dbt_schema_core_schema.dim_drivers drop column note", "change by hand: column note");
        await SqlAsync("create table dbt_schema.others ()", "drop table dbt_schema.others", "change by hand: ");
        await SqlAsync("update f1_warehouse.release_inputs set value = 'x' where name = 'program'", "update f1_warehouse.release_inputs set value = (select value from f1_warehouse.release_inputs where name = 'program' and value <> 'x' limit 1) where name = 'nothing'", "another version of the program made what is live");

        // What is carried over by every publish is no work: analysts may be granted to.
        await RunAsync("published: release 3", "--force");
        await database.ExecuteAsync("grant select on all tables in schema dbt_schema_core_schema to public", Cancellation);
        Assert.Empty(await ReasonsAsync());
        await RunAsync("published: release 4", "--keep", "2");
        await RunAsync("Nothing to do: release 4 is live", "--keep", "2");
        await RunAsync("published: release 5", "--keep", "2", "--store-failures");
        await RunAsync("published: release 6", "--keep", "2");

        // A rollback makes another release live: what that one was made of counts.
        Assert.Equal(0, (await program.RunAsync("rollback", [], Cancellation)).ExitCode);
        await RunAsync("published: release 7");

        async Task<FinishedProgram> RunAsync(string expected, params string[] arguments)
        {
            var run = await program.RunAsync("run", ["--data", data.Folder, .. arguments], Cancellation);
            Assert.True(run.ExitCode == 0 && run.Output.Contains(expected, StringComparison.Ordinal), $"{expected}: {run}");
            return run;
        }

        async Task<string[]> ReasonsAsync(params string[] arguments)
        {
            var plan = await program.RunAsync("plan", ["--data", data.Folder, "--output", "json", "--exit-code", .. arguments], Cancellation);
            Assert.True(plan.ExitCode is 0 or 10, plan.ToString());
            var json = JsonNode.Parse(plan.Output)!;
            Assert.True(plan.ExitCode == ((bool)json["would_change"]! ? 10 : 0), plan.ToString());
            return [.. json["reasons"]!.AsArray().Select(reason => (string)reason!)];
        }

        async Task ChangesAsync(string file, Func<string, string?> change, string expected)
        {
            var before = File.Exists(file) ? await File.ReadAllTextAsync(file, Cancellation) : null;
            await WriteAsync(file, change(before ?? ""));
            Assert.Equal((string[])[expected], await ReasonsAsync());
            await WriteAsync(file, before);
            Assert.Empty(await ReasonsAsync());
        }

        async Task SqlAsync(string change, string back, string expected)
        {
            await database.ExecuteAsync(change, Cancellation);
            Assert.StartsWith(expected, Assert.Single(await ReasonsAsync()), StringComparison.Ordinal);
            await database.ExecuteAsync(back, Cancellation);
        }
    }

    private static async Task WriteAsync(string file, string? text)
    {
        if (text is null)
        {
            File.Delete(file);
        }
        else
        {
            await File.WriteAllTextAsync(file, text, Cancellation);
        }
    }
}
