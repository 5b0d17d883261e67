using F1Warehouse.Compiler;
using F1Warehouse.IntegrationTests.Infrastructure;
using F1Warehouse.Pipeline.Scripts;
using F1Warehouse.Pipeline.Sessions;
using Xunit;
using static F1Warehouse.IntegrationTests.Compiler.SoundScripts;

namespace F1Warehouse.IntegrationTests.Compiler;

public sealed class HouseRuleTests(TestServer server)
{
    [Fact]
    public async Task The_scripts_of_the_product_break_no_rule()
    {
        await using var data = WarehouseDatabase.Open(server.ConnectionString);
        var compilation = await new WarehouseCompiler(data, new DatabaseFolder(Path.Combine(Repository.Root, "database")))
            .RunAsync(TestContext.Current.CancellationToken);
        Assert.Empty(compilation.Diagnostics.Select(Mistake.Describe));
    }

    [Fact]
    public Task A_mart_reads_no_staging_view() => BreaksAsync(
        "(1,77): warning F1W0002: dim_status (marts) reads stg_status (staging, models/10_staging/stg_status.sql) past the intermediate layer",
        Mart, Table("dim_status", "select x.status_id, x.status from (select * from stg_status) as x"), "int_status");

    [Fact]
    public Task An_intermediate_model_reads_no_raw_table() => BreaksAsync(
        "(1,64): warning F1W0002: int_status (intermediate) reads status (raw, migrations/20261122152541_CreateRawTables.sql) past the staging layer",
        Intermediate, View("int_status", "select status_id, 'x' as status from status"), "stg_status");

    [Fact]
    public Task A_file_is_named_after_its_relation() => BreaksAsync(
        "(1,13): warning F1W0005: int_name is made in int_state.sql; a file is named after its relation",
        "models/20_intermediate/int_state.sql", View("int_name", "select status_id, status from stg_status"), "int_name");

    [Fact]
    public Task A_file_makes_one_relation() => BreaksAsync(
        "(5,13): warning F1W0006: int_other is another relation of this file, beside int_status; one relation per file",
        Intermediate, View("int_status", "select status_id, status from stg_status") + View("int_other", "select status_id, status from int_status"), "int_other");

    [Fact]
    public Task A_model_file_makes_a_relation() => BreaksAsync(
        "(1,1): warning F1W0015: expected a table or view int_none, but this file makes none",
        "models/20_intermediate/int_none.sql", "do $$ begin perform 1; end $$;");

    [Fact]
    public Task A_relation_has_a_comment() => BreaksAsync(
        "(1,13): warning F1W0007: int_status has no comment",
        Intermediate, View("int_status", "select status_id, status from stg_status").Replace("view int_status is 'x'", "view int_status is null", StringComparison.Ordinal));

    [Fact]
    public Task Each_column_has_a_comment() => BreaksAsync(
        "(1,13): warning F1W0008: columns of int_status without a comment: status, n",
        Intermediate, View("int_status", "select status_id, status, 1 as n from stg_status", "status_id"));

    [Fact]
    public Task A_mart_has_a_primary_key() => BreaksAsync(
        "(1,14): warning F1W0009: mart dim_status has no primary key",
        Mart, Table("dim_status", "select status_id, status from int_status").Replace("primary key", "unique", StringComparison.Ordinal));

    [Theory]
    [InlineData("select ▲* from int_status")]
    [InlineData("select int_status.▲* from int_status")]
    [InlineData("with s as (select ▲* from int_status) select * from s")]
    [InlineData("select status_id, status from int_status where false union all select ▲* from int_status")]
    public Task The_columns_of_a_mart_are_written_down(string query) => BreaksAsync(
        $"(1,{"create table dim_status as ".Length + query.IndexOf(Mistake.Marker, StringComparison.Ordinal) + 1}): warning F1W0010: select *: mart dim_status takes every column of int_status, also those that are added to it one day",
        Mart, Table("dim_status", query.Replace(Mistake.Marker, "", StringComparison.Ordinal)));

    [Theory]
    [InlineData("with s as (select * from int_status), final as (select s.status_id, s.status from s) select * from final")]
    [InlineData("select status_id, max(status) as status from int_status group by status_id having count(*) > 0")]
    public Task An_import_that_a_list_of_columns_follows_is_no_select_star(string query) => SoundAsync(Mart, Table("dim_status", query));

    [Theory]
    [InlineData("dbt_schema.stg_status")]
    [InlineData("\"dbt_schema\" . stg_status")]
    public Task A_model_names_no_schema(string name) => BreaksAsync(
        "(1,57): warning F1W0011: schema name dbt_schema: the search path decides which release a script works on",
        Intermediate, View("int_status", $"select status_id, status from {name}"));

    [Fact]
    public Task A_schema_name_in_a_comment_or_a_string_is_none() => SoundAsync(
        Intermediate, "-- public.status\n" + View("int_status", "select status_id, status from stg_status").Replace("'x'", "'public.status'", StringComparison.Ordinal));

    [Fact]
    public Task What_nothing_reads_is_a_mart() => BreaksAsync(
        "(1,13): warning F1W0012: nothing reads int_idle, and it is no mart",
        "models/20_intermediate/int_idle.sql", View("int_idle", "select status_id, status from stg_status"));

    [Fact]
    public Task A_staging_view_has_every_property_of_its_entity() => BreaksAsync(
        "(1,13): warning F1W0013: stg_seasons leaves out of entity Season: Url (url)",
        "models/10_staging/stg_seasons.sql",
        View("stg_seasons", "with source as (select * from seasons) select season as year from source", "year"), "stg_seasons");

    [Fact]
    public Task A_property_may_have_another_name_in_staging() => SoundAsync(
        "models/10_staging/stg_seasons.sql",
        View("stg_seasons", "with source as (select * from seasons) select season as year, lower(url) as article from source", "year", "article"), "stg_seasons");

    [Fact]
    public Task A_commit_cannot_be_in_a_model() => BreaksAsync(
        "(1,1): error F1W0017: 'commit' cannot be in a script: each runs in a transaction of its own, without input",
        Intermediate, "Commit; " + View("int_status", "select status_id, status from stg_status"));

    // P12
    [Theory]
    [InlineData("create extension citext", "create extension")]
    [InlineData("CREATE /* here */ SCHEMA mine", "create schema")]
    [InlineData("alter role postgres set work_mem = '1GB'", "alter role")]
    [InlineData("create event trigger t on ddl_command_start execute function f()", "create event trigger")]
    [InlineData("create or replace trusted language mine", "create trusted language")]
    public Task What_lives_in_no_schema_cannot_be_in_a_model(string statement, string named) => BreaksAsync(
        $"(2,1): error F1W0017: '{named}' cannot be in a model: it lives in no schema of the release, so that a publish can neither move nor retire it",
        Intermediate, "-- a model\n" + statement + "; " + View("int_status", "select status_id, status from stg_status"));

    [Fact]
    public Task A_comment_with_a_reason_allows_what_a_rule_forbids() => SoundAsync(
        Intermediate, "-- allow F1W0008: told in the manual\n" + View("int_status", "select status_id, status, 1 as n from stg_status", "status_id"));

    [Fact]
    public Task A_permission_that_allows_nothing_is_idle() => BreaksAsync(
        "(1,1): warning F1W0014: allow F1W0007: there is nothing to allow in this file",
        Intermediate, "-- allow F1W0007: told in the manual\n" + View("int_status", "select status_id, status from stg_status"));

    [Fact]
    public Task A_permission_without_a_reason_allows_nothing() => BreaksAsync(
        "(1,1): warning F1W0014: allow F1W0008: expected a reason after the colon\n{0}(2,13): warning F1W0008: column of int_status without a comment: n",
        Intermediate, "-- allow F1W0008:\n" + View("int_status", "select status_id, status, 1 as n from stg_status", "status_id", "status"));

    private Task SoundAsync(string file, string sql, string? reader = null) => FindAsync("", file, sql, reader);

    /// <summary>Compiles a script among sound ones and expects this finding in it, and no other in models.</summary>
    private Task BreaksAsync(string finding, string file, string sql, string? reader = null) =>
        FindAsync(file + finding.Replace("{0}", file, StringComparison.Ordinal), file, sql, reader);

    private async Task FindAsync(string findings, string file, string sql, string? reader)
    {
        using var scripts = Create().Add(file, sql);
        if (reader is not null)
        {
            scripts.Add("verification/assert_reader.sql", TestScripts.Ours + $"select 1 as wrong from {reader} where false;");
        }

        var found = (await scripts.CompileAsync(server)).Diagnostics
            .Select(diagnostic => diagnostic.ToCanonical(Path.GetRelativePath(scripts.Folder, diagnostic.File)))
            .Where(line => line.StartsWith("models/", StringComparison.Ordinal));
        Assert.Equal(findings, string.Join('\n', found));
    }
}
