using F1Warehouse.IntegrationTests.Infrastructure;
using F1Warehouse.IntegrationTests.Publishing;
using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Events;
using F1Warehouse.Pipeline.Publishing;
using Xunit;

namespace F1Warehouse.IntegrationTests.Migrating;

/// <summary>Databases whose books another version of the program has made.</summary>
public sealed class UpgradeTests(TestServer server)
{
    private const string EarlierFunctions =
        """
        create or replace function f1_warehouse.adopt(base text) returns void language plpgsql as 'begin raise exception ''of the earlier version''; end';
        create function f1_warehouse.no_longer_needed(fact f1_warehouse.fact) returns int language sql as 'select 1';
        """;

    [Fact]
    public async Task Functions_of_another_version_are_replaced_and_those_of_others_stay()
    {
        await using var fixture = await PublishFixture.PublishedAsync(server);
        await fixture.ExecuteAsync(
            $"""
            {EarlierFunctions}
            insert into f1_warehouse.made_code values ('function', 'f1_warehouse.no_longer_needed(f1_warehouse.fact)');
            insert into f1_warehouse.applied_scripts (schema_name, name, sha256, milliseconds)
            values ('f1_warehouse', 'metadata/functions/110_adopt.sql', 'other', 1);
            create function f1_warehouse.theirs() returns int language sql as 'select 42';
            """);

        await fixture.Warehouse.MigrateAsync(TestContext.Current.CancellationToken);
        await RequireThisVersionAsync(fixture);
        Assert.Equal(42, await fixture.ScalarAsync<int>("select f1_warehouse.theirs()"));

        fixture.Warehouse.Events.Clear();
        await fixture.Warehouse.MigrateAsync(TestContext.Current.CancellationToken);
        Assert.Empty(fixture.Warehouse.Events.OfType<ScriptApplied>());
    }

    [Fact]
    public async Task Books_of_a_version_that_did_not_put_its_functions_down_are_upgraded()
    {
        await using var fixture = await PublishFixture.PublishedAsync(server);
        await fixture.ExecuteAsync(
            $"""
            {EarlierFunctions}
            drop view f1_warehouse.current_scripts;
            drop table f1_warehouse.made_code;
            alter table f1_warehouse.release_states drop column observers;
            delete from f1_warehouse.applied_scripts where name like 'metadata/functions/%' or name = 'metadata/040_code.sql';
            insert into f1_warehouse.applied_scripts (schema_name, name, sha256, milliseconds)
            values ('f1_warehouse', 'metadata/032_publish_drop.sql', 'earlier', 1);
            """);

        await fixture.Warehouse.MigrateAsync(TestContext.Current.CancellationToken);
        await RequireThisVersionAsync(fixture);
    }

    [Fact]
    public async Task Functions_of_an_earlier_version_that_answer_in_other_columns_are_told_with_the_cure()
    {
        await using var fixture = await PublishFixture.PublishedAsync(server);
        await fixture.ExecuteAsync(
            """
            drop function f1_warehouse.row_changes(text, text);
            create function f1_warehouse.row_changes(base text, suffix text) returns table (sentence text) language sql as 'select null where false';
            """);
        var refused = await Assert.ThrowsAsync<ConfigurationException>(
            () => LiveChanges.ReadAsync(fixture.Warehouse.Context, TestContext.Current.CancellationToken));
        Assert.Equal("this database holds no warehouse of this version yet: run migrate first", refused.Message);
    }

    [Fact]
    public async Task Books_of_a_newer_version_are_left_alone()
    {
        await using var fixture = await PublishFixture.PublishedAsync(server);
        await fixture.ExecuteAsync(
            """
            insert into f1_warehouse.applied_scripts (schema_name, name, sha256, milliseconds)
            values ('f1_warehouse', 'metadata/900_tomorrow.sql', 'newer', 1)
            """);
        var refused = await Assert.ThrowsAsync<ConfigurationException>(() => fixture.Warehouse.MigrateAsync(TestContext.Current.CancellationToken));
        Assert.Equal(
            "a newer version of this program has upgraded this database (schema f1_warehouse: metadata/900_tomorrow.sql); use that version, or another database",
            refused.Message);
    }

    private static async Task RequireThisVersionAsync(PublishFixture fixture)
    {
        Assert.True(await fixture.ScalarAsync<bool>("select to_regprocedure('f1_warehouse.no_longer_needed(f1_warehouse.fact)') is null"));
        Assert.False(await fixture.ScalarAsync<bool>("select prosrc like '%earlier%' from pg_proc where oid = 'f1_warehouse.adopt(text)'::regprocedure"));
        await fixture.PublishNextAsync();
        Assert.Equal(10_001, await fixture.LiveMarkerAsync());
    }
}
