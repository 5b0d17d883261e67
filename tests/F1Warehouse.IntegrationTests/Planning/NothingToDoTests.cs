using F1Warehouse.IntegrationTests.Infrastructure;
using F1Warehouse.IntegrationTests.Loading;
using F1Warehouse.Pipeline;
using F1Warehouse.Pipeline.Layers;
using F1Warehouse.Pipeline.Planning;
using F1Warehouse.Pipeline.Publishing;
using F1Warehouse.Pipeline.Scripts;
using F1Warehouse.Pipeline.Verifying;
using F1Warehouse.Pipeline.Verifying.Exceptions;
using F1Warehouse.Raw;
using Xunit;

namespace F1Warehouse.IntegrationTests.Planning;

/// <summary>When a run has nothing to do, and all that makes it run. The reasons are those that a plan gives.</summary>
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
        await ChangesAsync(scripts.PathOf("metadata/functions/040_rows.sql"), text => text + "\n-- a word\n", $"metadata/functions/000_renewal.sql and {Directory.GetFiles(scripts.PathOf("metadata/functions")).Length - 1} more to be applied");
        Assert.Equal((string[])["file: lap_times.csv removed"], await ReasonsAsync(request => request with { Without = [.. Dataset.All.Where(dataset => dataset.Name == "lap_times")] }));
        Assert.Equal((string[])["other findings are accepted than in the live release"], await ReasonsAsync(request => request with { Audit = new VerificationSettings { Accept = [Acceptance.Parse("assert_rows:why")] } }));

        await SqlAsync("update public.status set status = 'by hand' where status_id = 1", "update public.status set status = status where false", "change by hand: rows of public.status");
        await RunAsync("published: release 2");
        await SqlAsync("alter table dbt_schema_core_schema.dim_drivers add column note text", "alter table dbt_schema_core_schema.dim_drivers drop column note", "change by hand: column note");
        await SqlAsync("create table dbt_schema.others ()", "drop table dbt_schema.others", "change by hand: ");
        await SqlAsync("update f1_warehouse.release_inputs set value = 'x' where name = 'program'", "update f1_warehouse.release_inputs set value = (select value from f1_warehouse.release_inputs where name = 'program' and value <> 'x' limit 1) where name = 'nothing'", "another version of the program made what is live");

        // What is carried over by every publish is no work: analysts may be granted to.
        await RunAsync("published: release 3", "--force");
        await database.ExecuteAsync("grant select on all tables in schema dbt_schema_core_schema to public", Cancellation);
        Assert.Empty(await ReasonsAsync());
        Assert.Equal((string[])["--keep is 2, and was 1 for the live release"], await ReasonsAsync(request => request with { Publish = new PublishSettings { Keep = 2 } }));
        Assert.Equal(
            (string[])["--store-failures is true, and was not given for the live release"],
            await ReasonsAsync(request => request with { Audit = new VerificationSettings { StoreFailures = true } }));

        // A rollback makes another release live: what that one was made of counts.
        data.Append("status.csv", "9002,\"Rolled back\"");
        await RunAsync("published: release 4");
        Assert.Equal(0, (await program.RunAsync("rollback", [], Cancellation)).ExitCode);
        Assert.Equal((string[])["file: status.csv changed"], await ReasonsAsync());

        async Task<FinishedProgram> RunAsync(string expected, params string[] arguments)
        {
            var run = await program.RunAsync("run", ["--data", data.Folder, .. arguments], Cancellation);
            Assert.True(run.ExitCode == 0 && run.Output.Contains(expected, StringComparison.Ordinal), $"{expected}: {run}");
            return run;
        }

        async Task<string[]> ReasonsAsync(Func<RunRequest, RunRequest>? change = null)
        {
            var folder = new DatabaseFolder(scripts.Folder);
            var request = new RunRequest(
                data.Folder, [], IsSynthetic: false, UserExceptions.Read(folder, data.Folder), new VerificationSettings(), new PublishSettings());
            var context = new PipelineContext(database.DataSource, WarehouseSchemas.For(WarehouseSchemas.DefaultBase), folder, new RecordedEvents());
            return [.. await RunReasons.FindAsync(context, change is null ? request : change(request), Cancellation)];
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
