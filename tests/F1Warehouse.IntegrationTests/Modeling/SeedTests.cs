using F1Warehouse.IntegrationTests.Compiler;
using F1Warehouse.IntegrationTests.Infrastructure;
using F1Warehouse.Pipeline.Errors;
using Xunit;

namespace F1Warehouse.IntegrationTests.Modeling;

/// <summary>Tables that we fill ourselves.</summary>
public sealed class SeedTests(TestServer server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_seed_is_there_before_the_models_that_read_it_and_travels_with_the_release()
    {
        using var scripts = TestScripts.WithMarker()
            .AddSeed("seed_points", "code text primary key, name text, points numeric not null", "\uFEFFcode,name,points\n1,\"A, \"\"b\"\"\n c\",8.5\n2,,0\n")
            .Add("models/20_intermediate/int_points.sql", "create table int_points as select * from seed_points");
        await using var warehouse = await TestWarehouse.CreateAsync(server, Cancellation, scripts.Folder);
        await warehouse.RunAsync(TestWarehouse.SampleFolder, Cancellation);

        Assert.Equal("1|A, \"b\"\n c|8.5;2||0", await warehouse.Database.ScalarAsync<string>(
            "select string_agg(format('%s|%s|%s', code, name, points), ';' order by code) from dbt_schema.int_points", Cancellation));
        Assert.Equal("seeds/seed_points.csv,seeds/seed_points.sql", await warehouse.Database.ScalarAsync<string>(
            "select string_agg(name, ',' order by name) from f1_warehouse.applied_scripts where release_id = 1 and name like 'seeds/%'", Cancellation));
        Assert.Equal(64, await warehouse.Database.ScalarAsync<int>(
            "select length(sha256) from f1_warehouse.applied_scripts where name = 'seeds/seed_points.csv'", Cancellation));
        Assert.Equal(2, await warehouse.Database.ScalarAsync<float>("select reltuples from pg_class where oid = 'dbt_schema.seed_points'::regclass", Cancellation));

        await warehouse.RunAsync(TestWarehouse.SampleFolder, Cancellation);
        Assert.Equal(2, await warehouse.Database.ScalarAsync<long>("select count(*) from dbt_schema__prev.seed_points", Cancellation));
    }

    [Theory]
    [InlineData("code,points\na,1\nb,ten\n", 3, 3, "22P02", "invalid input syntax for type integer: \"ten\"")]
    [InlineData("code,points\na,1\n\"x\ny\",2\na,3\n", 5, 1, "23505", "duplicate key value violates unique constraint")]
    [InlineData("points,code\n1,a\n", 1, 1, "22P04", "column name mismatch in header line field 1: got \"points\", expected \"code\"")]
    [InlineData("code,points,extra\na,1,\n", 1, 1, "22P04", "wrong number of fields in header line")]
    [InlineData("code,points\na,1,2\n", 2, 1, "22P04", "extra data after last expected column")]
    [InlineData("code,points\n\"a,1\n", 2, 1, "22P04", "unterminated CSV quoted field")]
    [InlineData("", 1, 1, "22P04", "expected a header line with the names of the columns, found nothing")]
    public async Task A_bad_file_is_told_with_its_place_and_leaves_no_table(string rows, int line, int column, string sqlState, string message)
    {
        using var scripts = TestScripts.WithMarker().AddSeed("seed_points", "code text primary key, points int not null", rows);
        await using var warehouse = await TestWarehouse.CreateAsync(server, Cancellation, scripts.Folder);
        await warehouse.MigrateAsync(Cancellation);
        await warehouse.LoadAsync(TestWarehouse.SampleFolder, Cancellation);
        var error = await Assert.ThrowsAsync<ScriptException>(() => warehouse.ModelAsync(Cancellation));
        Assert.Equal(
            (Path.Combine(scripts.Folder, "seeds", "seed_points.csv"), line, column, sqlState), (error.File, error.Line, error.Column, error.SqlState));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.True(await warehouse.Database.ScalarAsync<bool>("select to_regclass('dbt_schema__next.seed_points') is null", Cancellation));
    }

    [Fact]
    public async Task A_seed_without_rows_rows_without_a_seed_and_bytes_that_are_no_text_are_errors_for_the_stage_and_the_compiler()
    {
        using var scripts = TestScripts.WithMarker().Add("seeds/seed_a.sql", "create table seed_a (n int primary key)");
        await using var warehouse = await TestWarehouse.CreateAsync(server, Cancellation, scripts.Folder);
        await warehouse.MigrateAsync(Cancellation);
        await warehouse.LoadAsync(TestWarehouse.SampleFolder, Cancellation);
        Assert.Equal(
            "seeds/seed_a.csv(1,1): error PG58P01: expected this file, the rows of seeds/seed_a.sql, found none", await ErrorAsync<ScriptException>());

        await File.WriteAllBytesAsync(Path.Combine(scripts.Folder, "seeds", "seed_a.csv"), [(byte)'n', (byte)'\n', 0xE9], Cancellation);
        Assert.Equal("seeds/seed_a.csv(1,1): error PG22021: expected UTF-8, but byte 3 does not belong to it", await ErrorAsync<ScriptException>());

        scripts.Add("seeds/seed_a.csv", "n\n1\n").Add("seeds/seed_b.csv", "n\n1\n");
        var error = await Assert.ThrowsAsync<ConfigurationException>(() => warehouse.ModelAsync(Cancellation));
        Assert.Equal("seeds/seed_b.csv: expected seeds in seeds, each a script seed_x.sql with its rows seed_x.csv beside it", error.Message);
        Assert.Contains(
            "seeds/seed_b.csv(1,1): error F1W0016: expected seeds in seeds, each a script seed_x.sql with its rows seed_x.csv beside it", await scripts.ErrorsAsync(server));

        async Task<string> ErrorAsync<T>() where T : Exception
        {
            var error = await Assert.ThrowsAsync<T>(() => warehouse.ModelAsync(Cancellation));
            var message = error.Message[(scripts.Folder.Length + 1)..];
            Assert.Contains(message, await scripts.ErrorsAsync(server));
            return message;
        }
    }
}
