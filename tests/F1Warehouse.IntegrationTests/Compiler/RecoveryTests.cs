using F1Warehouse.IntegrationTests.Infrastructure;
using Xunit;

namespace F1Warehouse.IntegrationTests.Compiler;

/// <summary>All broken scripts are reported at once; what merely follows from another error is not repeated.</summary>
public sealed class RecoveryTests(TestServer server)
{
    private const string BrokenDrivers = """
        create view stg_drivers as select driver_id, forename || ' ' || surnam as full_name from drivers;
        comment on view stg_drivers is 'x';
        comment on column stg_drivers.driver_id is 'x';
        comment on column stg_drivers.full_name is 'x';
        """;

    private const string BrokenDriversError = "models/10_staging/stg_drivers.sql(1,65): error PG42703: column \"surnam\" does not exist; HINT: Perhaps you meant to reference the column \"drivers.surname\".";

    [Fact]
    public async Task What_reads_a_broken_model_is_not_reported()
    {
        using var scripts = new TestScripts()
            .Add("models/10_staging/stg_drivers.sql", BrokenDrivers)
            .Add("models/20_intermediate/int_drivers.sql",
                "create table int_drivers as select driver_id, upper(full_name) as full_name, driver_id + 1 as next from stg_drivers; alter table int_drivers add primary key (driver_id);")
            .Add("models/30_marts/core/dim_drivers.sql",
                "create table dim_drivers as select d.driver_id, d.full_name || d.next as n from int_drivers as d; alter table dim_drivers add constraint fk foreign key (driver_id) references int_drivers (driver_id);")
            .Add("verification/assert_names.sql", TestScripts.Ours + "select * from dim_drivers where full_name is null;");
        Assert.Equal([BrokenDriversError], await scripts.ErrorsAsync(server));
    }

    [Fact]
    public async Task Broken_models_that_read_broken_models_are_reported_at_once()
    {
        using var scripts = new TestScripts()
            .Add("models/10_staging/stg_drivers.sql", BrokenDrivers)
            .Add("models/10_staging/stg_results.sql", "create view stg_results as select race_id, driver_id, points from result;")
            .Add("models/20_intermediate/int_a.sql", "create view int_a as select uper(full_name) as name from stg_drivers;")
            .Add("models/20_intermediate/int_b.sql", "create view int_b as select d.driver_id, d.fullname, r.points from stg_drivers as d inner join stg_results as r using (driver_id);")
            .Add("models/20_intermediate/int_c.sql", "create view int_c as select a.name, s.statu from int_a as a cross join status as s;")
            .Add("models/30_marts/core/dim_drivers.sql", "create table dim_drivers as select name::txt as name from int_a;")
            .Add("models/30_marts/core/dim_x.sql", "create table dim_x as select name from int_a, nowhere;")
            .Add("verification/assert_names.sql", TestScripts.Ours + "select * form dim_drivers;");
        Assert.Equal(
            [
                BrokenDriversError,
                "models/10_staging/stg_results.sql(1,67): error PG42P01: relation \"result\" does not exist",
                "models/20_intermediate/int_a.sql(1,29): error PG42883: function uper(text) does not exist; HINT: No function matches the given name and argument types. You might need to add explicit type casts.",
                "models/20_intermediate/int_b.sql(1,42): error PG42703: column d.fullname does not exist; HINT: Perhaps you meant to reference the column \"d.full_name\".",
                "models/20_intermediate/int_c.sql(1,37): error PG42703: column s.statu does not exist; HINT: Perhaps you meant to reference the column \"s.status\".",
                "models/30_marts/core/dim_drivers.sql(1,42): error PG42704: type \"txt\" does not exist",
                "models/30_marts/core/dim_x.sql(1,47): error PG42P01: relation \"nowhere\" does not exist",
                "verification/assert_names.sql(3,10): error PG42601: syntax error at or near \"form\"",
            ],
            await scripts.ErrorsAsync(server));
    }

    [Fact]
    public async Task Several_statements_of_a_script_are_reported_and_those_that_follow_are_not()
    {
        using var scripts = new TestScripts().Add("models/30_marts/core/dim_drivers.sql", """
            create table dim_drivers as select driver_id, surname from drivers;
            alter table dim_drivers add constraint pk_dim_drivers primary key (drivr_id);
            comment on constraint pk_dim_drivers on dim_drivers is 'x';
            comment on column dim_drivers.surnam is 'x';
            comment on column dim_drivers.surname is 'x';
            """)
            .Add("models/30_marts/core/fct_x.sql", "create table fct_x as select driver_id from dim_drivers; alter table fct_x add foreign key (driver_id) references dim_drivers (driver_id);");
        Assert.Equal(
            [
                "models/30_marts/core/dim_drivers.sql(2,68): error PG42703: column \"drivr_id\" of relation \"dim_drivers\" does not exist",
                "models/30_marts/core/dim_drivers.sql(4,31): error PG42703: column \"surnam\" of relation \"dim_drivers\" does not exist",
            ],
            await scripts.ErrorsAsync(server));
    }

    // I11
    [Theory]
    [InlineData("create table dim_drivers as select driver_id, surname from drivers;\nalter table dim_drivers add primary key (drivr_id);", "(2,42): error PG42703: column \"drivr_id\" of relation")]
    [InlineData("create table dim_drivers as select drivr_id as driver_id, surname from drivers;\nalter table dim_drivers add primary key (driver_id);", "(1,36): error PG42703: column \"drivr_id\"")]
    [InlineData("create table dim_drivers as select driver_id, surname from drivers;\nalter table dim_drivers add primary key (driver_id), alter surname type intt;", "(2,73): error PG42704: type \"intt\"")]
    public async Task A_key_that_a_broken_mart_lacks_is_not_missed_in_its_readers(string mart, string told)
    {
        using var scripts = new TestScripts()
            .Add("models/30_marts/core/dim_drivers.sql", mart)
            .Add("models/30_marts/driver_performance/fct_results.sql",
                "create table fct_results as select d.driver_id, d.surname, count(*) as starts from dim_drivers as d inner join results as r on r.driver_id = d.driver_id group by d.driver_id;"
                + " alter table fct_results add primary key (driver_id), add foreign key (driver_id) references dim_drivers (driver_id);")
            .Add("verification/assert_names.sql", TestScripts.Ours + "select d.driver_id, d.surname from dim_drivers as d group by d.driver_id having count(*) > 1;");
        Assert.StartsWith($"models/30_marts/core/dim_drivers.sql{told}", Assert.Single(await scripts.ErrorsAsync(server)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Columns_that_a_broken_model_may_bring_are_not_missed_in_its_readers()
    {
        using var scripts = new TestScripts()
            .Add("models/10_staging/stg_drivers.sql", "create view stg_drivers as with source as (select * from drivers) select *, nope as fresh from source;")
            .Add("models/20_intermediate/int_a.sql", "create view int_a as select driver_id, surname, fresh, date_of_birth + 1 as d from stg_drivers;")
            .Add("models/20_intermediate/int_b.sql", "create view int_b as select stale from int_a;");
        Assert.Equal(
            [
                "models/10_staging/stg_drivers.sql(1,77): error PG42703: column \"nope\" does not exist; HINT: Perhaps you meant to reference the column \"source.code\".",
                "models/20_intermediate/int_b.sql(1,29): error PG42703: column \"stale\" does not exist",
            ],
            await scripts.ErrorsAsync(server));
    }

    [Fact]
    public async Task A_broken_migration_does_not_make_every_model_an_error()
    {
        using var scripts = new TestScripts()
            .Add("migrations/99990101000000_Extra.sql", "create table extra (id int, kind knd);")
            .Add("models/10_staging/stg_extra.sql", "create view stg_extra as select id, kind from extra;");
        Assert.Equal(["migrations/99990101000000_Extra.sql(1,34): error PG42704: type \"knd\" does not exist"], await scripts.ErrorsAsync(server));
    }

    [Fact]
    public async Task A_missing_function_or_type_of_a_broken_script_is_not_repeated()
    {
        using var scripts = new TestScripts()
            .Add("models/10_staging/stg_a.sql", "create function stg_f(a int) returns intt language sql return a; create type stg_t as enumm ('a');")
            .Add("models/10_staging/stg_b.sql", "create view stg_b as select stg_f(driver_id) as f, 'a'::stg_t as t from drivers;")
            .Add("models/10_staging/stg_c.sql", "create view stg_c as select 'a'::stg_t as t from drivers;");
        Assert.Equal(
            [
                "models/10_staging/stg_a.sql(1,38): error PG42704: type \"intt\" does not exist",
                "models/10_staging/stg_a.sql(1,87): error PG42601: syntax error at or near \"enumm\"",
            ],
            await scripts.ErrorsAsync(server));
    }

    [Fact]
    public async Task What_a_script_sets_for_its_session_ends_with_it()
    {
        using var scripts = new TestScripts()
            .Add("models/10_staging/stg_a.sql", "create view stg_a as select driver_id from drivers; set role pg_monitor; set standard_conforming_strings = off;")
            .Add("models/10_staging/stg_b.sql", "create view stg_b as select driver_id, 'a\\' as b from drivers;");
        Assert.Empty(await scripts.ErrorsAsync(server));
    }

    [Fact]
    public async Task What_only_the_end_of_a_transaction_finds_is_an_error_of_its_script()
    {
        using var scripts = new TestScripts()
            .Add("models/10_staging/stg_a.sql", """
                -- a table that refers to nothing
                create table stg_a (driver_id int references drivers deferrable initially deferred);
                insert into stg_a values (1);
                """)
            .Add("models/10_staging/stg_b.sql", "create view stg_b as select driver_id from stg_a;");
        var error = Assert.Single(await scripts.ErrorsAsync(server));
        Assert.StartsWith("models/10_staging/stg_a.sql(2,14): error PG23503: ", error, StringComparison.Ordinal);
    }
}
