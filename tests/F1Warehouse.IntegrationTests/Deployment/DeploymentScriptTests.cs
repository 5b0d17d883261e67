using F1Warehouse.IntegrationTests.Editions;
using F1Warehouse.IntegrationTests.Infrastructure;
using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Loading;
using F1Warehouse.Pipeline.Verifying.Exceptions;
using Xunit;

namespace F1Warehouse.IntegrationTests.Deployment;

/// <summary>The deployment script, run by psql, leaves what a run of the program leaves.</summary>
public sealed class DeploymentScriptTests(TestServer server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("sample")]
    [InlineData("real")]
    public async Task Psql_makes_the_warehouse_that_the_program_makes(string data)
    {
        Assert.SkipUnless(data == "sample" || Edition.AllAreAskedFor, "psql with the real data takes a minute: F1W_TEST_EDITIONS=all asks for it");
        var source = data == "sample" ? TestWarehouse.SampleFolder : RealData.FolderOrSkip();
        await using var program = await TestWarehouse.CreateAsync(server, Cancellation);
        await program.RunAsync(source, Cancellation);
        await using var script = await TestWarehouse.CreateAsync(server, Cancellation);
        var text = Psql.Script(script, source);

        await Psql.RunAsync(script.Database, text);

        Assert.Equal(await DescribeAsync(program.Database), await DescribeAsync(script.Database));
        // Either way over the other: the second release replaces the first, and nobody's objects are in the way.
        await script.RunAsync(TestWarehouse.SampleFolder, Cancellation);
        await Psql.RunAsync(script.Database, text);
        Assert.Equal(await DescribeAsync(program.Database), await DescribeAsync(script.Database));
    }

    [Fact]
    public async Task Psql_reads_values_and_headers_of_other_tools_as_the_program_does()
    {
        using var data = new TestData();
        data.Rewrite("status.csv", line => line.Replace("statusId", "Status ID", StringComparison.Ordinal).Replace("1,\"Finished", "1.0,\"Finished", StringComparison.Ordinal))
            .Rewrite("drivers.csv", line => line.Replace(@",\N,", ",NaN,", StringComparison.Ordinal))
            .Rewrite("sprint_results.csv", line => line[..line.LastIndexOf(',')])
            .Rewrite("races.csv", line => line.Replace(":00\"", ":00Z\"", StringComparison.Ordinal));
        await using var program = await TestWarehouse.CreateAsync(server, Cancellation);
        await program.RunAsync(data.Folder, Cancellation);
        await using var script = await TestWarehouse.CreateAsync(server, Cancellation);

        await Psql.RunAsync(script.Database, Psql.Script(script, data.Folder));

        Assert.Equal(await DescribeAsync(program.Database), await DescribeAsync(script.Database));
    }

    [Fact]
    public async Task What_the_program_would_refuse_is_found_when_the_script_is_written()
    {
        using var data = new TestData();
        data.Append("seasons.csv", "nineteen,http://example.org").Append("status.csv", "77");
        await using var warehouse = await TestWarehouse.CreateAsync(server, Cancellation);
        var refused = Assert.Throws<CsvDataException>(() => Psql.Script(warehouse, data.Folder));
        Assert.Contains("seasons.csv:5: year: 'nineteen': expected a whole number", refused.Message, StringComparison.Ordinal);
        Assert.Contains("status.csv:", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Psql_counts_known_and_accepted_rows_and_shares_as_the_program_does()
    {
        using var scripts = TestScripts.WithMarker()
            .AddSeed("seed_known_exceptions", "rule text, row_key text, reason text, evidence text, primary key (rule, row_key)",
                "rule,row_key,reason,evidence\nassert_rows,1/t,\"a, \"\"b\"\":c\",\nassert_share,1,r,'\\.'\n")
            .Add("models/20_intermediate/int_ten.sql", "create table int_ten as select n, nullif(n, 2) = 1 as is_first from generate_series(1, 10) as n")
            .Add("verification/assert_rows.sql", TestScripts.Sport("n, is_first") + "select * from int_ten where n <= 3 -- end")
            .Add("verification/assert_quiet.sql", TestScripts.Source("n") + "-- warn_if: > 3\nselect n from int_ten where n <= 3")
            .Add("verification/assert_share.sql", TestScripts.Source("n") + "-- error_if: > 30 % of int_ten\nselect n from int_ten where n <= 4");
        using var data = new TestData();
        await File.WriteAllTextAsync(
            Path.Combine(data.Folder, "exceptions.csv"),
            "rule,row_key,reason,evidence\nassert_rows,2/-,it's so,\nassert_rows,3/f,b,a book\nassert_rows,1/t,known,\nassert_share,9,gone,\n", Cancellation);
        await using var program = await TestWarehouse.CreateAsync(server, Cancellation, scripts.Folder);
        await program.MigrateAsync(Cancellation);
        await new LoadStage(program.Context) { Accepted = UserExceptions.Read(program.Context.Scripts, data.Folder) }.RunAsync(data.Folder, leftOut: [], 2, isSynthetic: false, Cancellation);
        await program.ModelAsync(Cancellation);
        await program.VerifyAsync(Cancellation);
        await using var script = await TestWarehouse.CreateAsync(server, Cancellation, scripts.Folder);
        await Psql.RunAsync(script.Database, Psql.Script(script, data.Folder));

        var expected = await program.Database.ScalarAsync<string>(Audit, Cancellation);
        Assert.Contains("assert_rows sport pass 0 1 2", expected, StringComparison.Ordinal);
        Assert.Contains("assert_share source warn 3 1 0", expected, StringComparison.Ordinal);
        Assert.Equal(expected, await script.Database.ScalarAsync<string>(Audit, Cancellation));
        Assert.Equal(2, await script.Database.ScalarAsync<long>("select count(*) from dbt_schema.seed_known_exceptions", Cancellation));
    }

    private const string Audit =
        """
        select string_agg(line, e'\n' order by line) from (
            select concat_ws(' ', name, kind, status, failing_rows, known_rows, accepted_rows) as line from f1_warehouse.verification_results
            union all
            select concat_ws('|', rule, row_key, rows, reason, evidence, source) from f1_warehouse.accepted_findings
            union all
            select concat_ws(' ', name, sha256) from f1_warehouse.applied_scripts where name like 'seeds/%'
        ) as lines
        """;

    // I4
    [Fact]
    public async Task A_folder_is_what_it_is_called_and_no_command()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "such names cannot be there");
        using var data = TestData.WithoutExceptions();
        using var scripts = TestScripts.WithMarker();
        await using var warehouse = await TestWarehouse.CreateAsync(server, Cancellation, scripts.Folder);
        await Psql.RunAsync(warehouse.Database, Psql.Script(warehouse, Moved(data, "it's \\n; \"mine\" :x")));
        var error = Assert.Throws<ConfigurationException>(() => Psql.Script(warehouse, Moved(data, "a\n\\! touch b")));
        Assert.Contains("a?\\! touch b", error.Message, StringComparison.Ordinal);
    }

    private static string Moved(TestData data, string name)
    {
        var folder = Directory.CreateDirectory(Path.Combine(data.Folder, name)).FullName;
        foreach (var file in Directory.GetFiles(TestWarehouse.SampleFolder, "*.csv").Where(file => Path.GetFileName(file) != "exceptions.csv"))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        return folder;
    }

    [Fact]
    public async Task A_broken_rule_ends_the_script_before_anything_is_published()
    {
        using var data = TestData.WithoutExceptions();
        using var scripts = TestScripts.WithMarker().Add("verification/assert_never.sql", TestScripts.Ours + "select 1 as wrong");
        await using var warehouse = await TestWarehouse.CreateAsync(server, Cancellation, scripts.Folder);
        var (exitCode, said) = await Psql.TryAsync(warehouse.Database, Psql.Script(warehouse, data.Folder));
        Assert.Equal(3, exitCode);
        Assert.Contains("verifications failed, nothing is published: assert_never (1 rows)", said, StringComparison.Ordinal);
        Assert.True(await warehouse.Database.ScalarAsync<bool>("select to_regclass('dbt_schema.stg_status') is null", Cancellation));
    }

    [Fact]
    public async Task Objects_of_others_stop_the_script_before_anything_is_retired()
    {
        using var data = TestData.WithoutExceptions();
        using var scripts = TestScripts.WithMarker();
        await using var warehouse = await TestWarehouse.CreateAsync(server, Cancellation, scripts.Folder);
        await warehouse.RunAsync(TestWarehouse.SampleFolder, Cancellation);
        await warehouse.Database.ExecuteAsync("create materialized view mine as select * from dbt_schema.stg_status", Cancellation);
        var (exitCode, said) = await Psql.TryAsync(warehouse.Database, Psql.Script(warehouse, data.Folder));
        Assert.Equal(3, exitCode);
        Assert.Contains("materialized view public.mine", said, StringComparison.Ordinal);
        Assert.Equal(1L, await warehouse.Database.ScalarAsync<long>("select release_id from f1_warehouse.releases where state = 'live'", Cancellation));
    }

    [Fact]
    public async Task Psql_publishes_every_kind_of_object_that_a_model_may_make()
    {
        using var data = TestData.WithoutExceptions();
        using var scripts = TestScripts.WithMarker().Add("models/10_staging/stg_kinds.sql", TestScripts.EveryKind);
        await using var warehouse = await TestWarehouse.CreateAsync(server, Cancellation, scripts.Folder);
        var text = Psql.Script(warehouse, data.Folder);
        await Psql.RunAsync(warehouse.Database, text);
        await Psql.RunAsync(warehouse.Database, text);
        await warehouse.RunAsync(data.Folder, Cancellation);
        Assert.Equal(
            await warehouse.Database.ScalarAsync<long>("select count(*) from public.status", Cancellation),
            await warehouse.Database.ScalarAsync<long>("select entries from dbt_schema.stg_kinds_counted", Cancellation));
    }

    /// <summary>Relations with columns, comments, constraints and rows, all but the moment of the load.</summary>
    private static Task<string> DescribeAsync(TestDatabase database) => database.ScalarAsync<string>(
        """
        set search_path = pg_catalog;
        select string_agg(format(e'%s.%s %s %s\n%s\n%s\n%s', nspname, relname, relkind, obj_description(c.oid, 'pg_class'),
            (
                select string_agg(format('%s %s %s %s', attname, format_type(atttypid, atttypmod), attnotnull, col_description(attrelid, attnum)), e'\n' order by attnum)
                from pg_attribute where attrelid = c.oid and attnum > 0
            ),
            (select string_agg(conname || ' ' || pg_get_constraintdef(oid), e'\n' order by conname) from pg_constraint where conrelid = c.oid),
            query_to_xml(format(
                'select count(*), md5(string_agg(row::text, chr(10) order by row::text)) from (select %s from %I.%I) as row',
                (select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute where attrelid = c.oid and attnum > 0 and attname <> 'loaded_at'),
                nspname, relname), false, false, '')), e'\n\n' order by nspname, relname)
        from pg_class c join pg_namespace n on n.oid = relnamespace
        where relkind in ('r', 'v') and nspname ~ '^(public|dbt_schema)' and nspname !~ '__'
        """, Cancellation);
}
