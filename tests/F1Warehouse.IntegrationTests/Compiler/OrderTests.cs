using F1Warehouse.IntegrationTests.Infrastructure;
using Xunit;

namespace F1Warehouse.IntegrationTests.Compiler;

public sealed class OrderTests(TestServer server)
{
    [Fact]
    public async Task A_model_that_reads_one_applied_later_is_reported_with_both_files_and_the_rest_is_compiled()
    {
        using var scripts = new TestScripts()
            .Add("models/20_intermediate/int_a.sql", "create view int_a as\nselect n from int_b;")
            .Add("models/20_intermediate/int_b.sql", "create view int_b as select driver_id as n from drivers;")
            .Add("models/20_intermediate/int_c.sql", "create view int_c as select n, m from int_a;");
        Assert.Equal(
            [
                "models/20_intermediate/int_a.sql(2,15): error F1W0003: models/20_intermediate/int_a.sql reads int_b, which models/20_intermediate/int_b.sql makes later: models are applied by folder, then by name",
                "models/20_intermediate/int_c.sql(1,32): error PG42703: column \"m\" does not exist",
            ],
            await scripts.ErrorsAsync(server));
    }

    [Fact]
    public async Task A_model_that_reads_a_later_layer_is_reported_with_both_files()
    {
        using var scripts = new TestScripts()
            .Add("models/10_staging/stg_drivers.sql", "create view stg_drivers as\nselect n from int_b;")
            .Add("models/20_intermediate/int_b.sql", "create view int_b as select driver_id as n from drivers;");
        Assert.Equal(
            ["models/10_staging/stg_drivers.sql(2,15): error F1W0001: models/10_staging/stg_drivers.sql reads int_b, which models/20_intermediate/int_b.sql makes in a later layer"],
            await scripts.ErrorsAsync(server));
    }

    [Fact]
    public async Task Models_that_read_one_another_in_a_circle_are_reported_once_and_their_readers_are_compiled()
    {
        using var scripts = new TestScripts()
            .Add("models/20_intermediate/int_a.sql", "create view int_a as select n from int_b;")
            .Add("models/20_intermediate/int_b.sql", "create view int_b as select n from int_c;")
            .Add("models/20_intermediate/int_c.sql", "create view int_c as select n from int_a;")
            .Add("models/20_intermediate/int_d.sql", "create view int_d as select n, nope(n) as m from int_c;")
            .Add("models/30_marts/core/dim_a.sql", "create table dim_a as select n, o from int_d;");
        Assert.Equal(
            [
                "models/20_intermediate/int_a.sql(1,36): error F1W0004: these models read one another in a circle: models/20_intermediate/int_a.sql → models/20_intermediate/int_b.sql → models/20_intermediate/int_c.sql → models/20_intermediate/int_a.sql",
                "models/20_intermediate/int_d.sql(1,32): error PG42883: function nope(text) does not exist; HINT: No function matches the given name and argument types. You might need to add explicit type casts.",
                "models/30_marts/core/dim_a.sql(1,33): error PG42703: column \"o\" does not exist",
            ],
            await scripts.ErrorsAsync(server));
    }
}
