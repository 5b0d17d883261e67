using F1Warehouse.Raw;
using Npgsql;
using Xunit;

namespace F1Warehouse.IntegrationTests.Models;

/// <summary>What the database says about its own models.</summary>
public sealed class DocumentationTests(SampleWarehouse sample) : IClassFixture<SampleWarehouse>
{
    [Theory]
    [InlineData("relations or columns without a comment", """
        select c.relname || coalesce('.' || a.attname, '')
        from pg_class as c
        left join pg_attribute as a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        where c.relnamespace::regnamespace::text like 'dbt\_schema%' and c.relkind in ('r', 'v')
            and (obj_description(c.oid, 'pg_class') is null or col_description(c.oid, a.attnum) is null)
        """)]
    // I16: those of the entities' summaries.
    [InlineData("raw tables or columns without a comment", """
        select c.relname || coalesce('.' || a.attname, '')
        from pg_class as c
        left join pg_attribute as a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        where c.relnamespace::regnamespace::text = 'public__next' and c.relkind = 'r' and c.relname not like '\_\_EF%'
            and (obj_description(c.oid, 'pg_class') is null or col_description(c.oid, a.attnum) is null)
        """)]
    [InlineData("tables without a primary key", """
        select c.relname
        from pg_class as c
        where c.relnamespace::regnamespace::text like 'dbt\_schema%' and c.relkind = 'r'
            and not exists (select from pg_constraint where conrelid = c.oid and contype = 'p')
        """)]
    [InlineData("raw tables whose view lacks loaded_at or columns", """
        select raw.relname
        from pg_class as raw
        where raw.relnamespace::regnamespace::text = 'public__next' and raw.relkind = 'r' and raw.relname not like '\_\_EF%'
            and coalesce((
                select sum((attname = 'loaded_at')::int) < 1 or count(*) < raw.relnatts
                from pg_attribute
                where attrelid = to_regclass('stg_' || raw.relname) and attnum > 0
            ), true)
        """)]
    public async Task There_are_no(string what, string query)
    {
        await using var connection = await sample.ConnectAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand($"select coalesce(string_agg(x, ', '), '') from ({query}) as found (x)", connection);
        Assert.Equal(("", what), ((string)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!, what));
    }

    [Fact]
    public async Task There_are_a_staging_view_for_each_dataset_12_intermediate_tables_and_8_marts_beside_the_seeds()
    {
        await using var connection = await sample.ConnectAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(
            """
            select concat_ws(' ',
                count(*) filter (where relname like 'stg\_%' and relkind = 'v'),
                count(*) filter (where relname like 'int\_%' and relkind = 'r'),
                count(*) filter (where relname ~ '^(dim|fct)_' and relkind = 'r'),
                count(*) filter (where relname not like 'seed\_%'))
            from pg_class
            where relnamespace::regnamespace::text like 'dbt\_schema%' and relkind in ('r', 'v', 'm')
            """, connection);
        Assert.Equal($"{Dataset.All.Count} 12 8 {Dataset.All.Count + 12 + 8}", await command.ExecuteScalarAsync(TestContext.Current.CancellationToken));
    }
}
