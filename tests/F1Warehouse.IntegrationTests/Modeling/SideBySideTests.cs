using F1Warehouse.IntegrationTests.Infrastructure;
using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Events;
using Xunit;

namespace F1Warehouse.IntegrationTests.Modeling;

public sealed class SideBySideTests(TestServer server)
{
    // Milliseconds after which a test that waits in vain fails.
    private const int Patience = 120_000;

    // A sequence is seen at once, before any commit: whoever comes first waits here for the other one.
    private const string Meet =
        """
        do $$ begin
            perform nextval('rendezvous');
            while (select last_value from rendezvous) < 2 loop perform pg_sleep(0.01); end loop;
        end $$;
        """;

    private const string Sleepers = "select count(*) from pg_stat_activity where datname = current_database() and state = 'active' and query like '%pg_sleep%' and pid <> pg_backend_pid()";

    [Fact(Timeout = Patience)]
    public async Task Models_that_do_not_need_each_other_run_at_once()
    {
        using var scripts = TestScripts.WithMarker()
            .Add("models/20_intermediate/int_a.sql", $"create table int_a as select 1 as a; {Meet}")
            .Add("models/20_intermediate/int_b.sql", $"create table int_b as select 1 as a; {Meet}");
        await using var warehouse = await LoadedAsync(scripts);
        await warehouse.ModelAsync(TestContext.Current.CancellationToken);
        Assert.Equal(5, warehouse.Events.OfType<ScriptApplied>().Count(applied => applied.Name.StartsWith("models/", StringComparison.Ordinal)));
    }

    [Theory(Timeout = Patience)]
    [InlineData("create table int_b as select a from int_a")]
    [InlineData("do $$ begin execute 'create table int_b as select a from int_a'; end $$")]
    [InlineData("do $$ begin perform from int_a limit 0; execute format('create table int_b as select a from %I', 'int' || '_a'); end $$")]
    public async Task A_model_finds_what_it_needs_however_it_names_it(string sql)
    {
        using var scripts = TestScripts.WithMarker()
            .Add("models/20_intermediate/int_a.sql", "create table int_a as select 1 as a; select pg_sleep(0.2)")
            .Add("models/20_intermediate/int_b.sql", sql);
        await using var warehouse = await LoadedAsync(scripts);
        await warehouse.ModelAsync(TestContext.Current.CancellationToken);
        Assert.Equal(1, await warehouse.Database.ScalarAsync<int>("select a from dbt_schema__next.int_b", TestContext.Current.CancellationToken));
    }

    [Fact(Timeout = Patience)]
    public async Task Of_two_failures_the_first_of_the_plan_is_told()
    {
        using var scripts = TestScripts.WithMarker()
            .Add("models/20_intermediate/int_a.sql", $"{Meet} select pg_sleep(0.2); select 1/0")
            .Add("models/20_intermediate/int_b.sql", $"{Meet} select 1/0");
        await using var warehouse = await LoadedAsync(scripts);
        var error = await Assert.ThrowsAsync<ScriptException>(() => warehouse.ModelAsync(TestContext.Current.CancellationToken));
        Assert.EndsWith("int_a.sql", error.File, StringComparison.Ordinal);
    }

    [Fact(Timeout = Patience)]
    public async Task A_failure_ends_what_runs_beside_it()
    {
        using var scripts = TestScripts.WithMarker()
            .Add("models/20_intermediate/int_a.sql", $"{Meet} select 1/0")
            .Add("models/20_intermediate/int_b.sql", $"create table int_b as select 1 as a; {Meet} select pg_sleep(600)");
        await using var warehouse = await LoadedAsync(scripts);
        var error = await Assert.ThrowsAsync<ScriptException>(() => warehouse.ModelAsync(TestContext.Current.CancellationToken));
        Assert.EndsWith("int_a.sql", error.File, StringComparison.Ordinal);
        Assert.Equal(0, await warehouse.Database.ScalarAsync<long>(Sleepers, TestContext.Current.CancellationToken));
        Assert.True(await warehouse.Database.ScalarAsync<bool>("select to_regclass('dbt_schema__next.int_b') is null", TestContext.Current.CancellationToken));
    }

    [Fact(Timeout = Patience)]
    public async Task An_interruption_ends_all_that_run()
    {
        using var scripts = TestScripts.WithMarker()
            .Add("models/20_intermediate/int_a.sql", $"{Meet} select pg_sleep(600)")
            .Add("models/20_intermediate/int_b.sql", $"{Meet} select pg_sleep(600)");
        await using var warehouse = await LoadedAsync(scripts);
        using var interruption = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var models = warehouse.ModelAsync(interruption.Token);
        await warehouse.Database.WaitUntilAsync($"select ({Sleepers} and query like '%600%') = 2", TestContext.Current.CancellationToken);
        await interruption.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => models);
        Assert.Equal(0, await warehouse.Database.ScalarAsync<long>(Sleepers, TestContext.Current.CancellationToken));
    }

    [Fact(Timeout = Patience)]
    public async Task Models_that_lock_the_same_tables_in_different_orders_are_built_all_the_same()
    {
        const string table = "create table {0} as select 1 as a; alter table {0} add primary key (a)";
        const string reference = "alter table {0} add foreign key (a) references {1} (a);";
        string Reader(string name, string first, string second) =>
            $"create table {name} as select 1 as a; {string.Format(null, reference, name, first)} {Meet} {string.Format(null, reference, name, second)}";
        using var scripts = TestScripts.WithMarker()
            .Add("models/20_intermediate/int_a.sql", string.Format(null, table, "int_a"))
            .Add("models/20_intermediate/int_b.sql", string.Format(null, table, "int_b"))
            .Add("models/30_marts/core/dim_x.sql", Reader("dim_x", "int_a", "int_b"))
            .Add("models/30_marts/core/dim_y.sql", Reader("dim_y", "int_b", "int_a"));
        await using var warehouse = await LoadedAsync(scripts);
        await warehouse.ModelAsync(TestContext.Current.CancellationToken);
        Assert.Contains(warehouse.Events.OfType<Notice>(), notice => notice.Message.Contains("deadlock", StringComparison.Ordinal));
        Assert.Equal(7, warehouse.Events.OfType<ScriptApplied>().Count(applied => applied.Name.StartsWith("models/", StringComparison.Ordinal)));
    }

    private async Task<TestWarehouse> LoadedAsync(TestScripts scripts)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var warehouse = await TestWarehouse.CreateAsync(server, cancellation, scripts.Folder);
        await warehouse.MigrateAsync(cancellation);
        await warehouse.LoadAsync(TestWarehouse.SampleFolder, cancellation);
        await warehouse.Database.ExecuteAsync("create sequence public__next.rendezvous", cancellation);
        return warehouse;
    }
}
