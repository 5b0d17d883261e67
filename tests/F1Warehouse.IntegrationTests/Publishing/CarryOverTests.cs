using F1Warehouse.IntegrationTests.Infrastructure;
using F1Warehouse.Pipeline.Publishing;
using Xunit;

namespace F1Warehouse.IntegrationTests.Publishing;

/// <summary>P7, P8, and what of P10 is carried over: what was set by hand on the live release stays set.</summary>
public sealed class CarryOverTests(TestServer server)
{
    private const string Mart = "dbt_schema_core_schema.dim_drivers";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>By hand, and the query that tells whether it holds. {0} is a role.</summary>
    public static TheoryData<string, string, string> Settings { get; } = new()
    {
        { "row security", $"alter table {Mart} enable row level security, force row level security", $"select relrowsecurity and relforcerowsecurity from pg_class where oid = '{Mart}'::regclass" },
        { "policy", $"create policy mine on {Mart} for select to {{0}} using (marker > 3 and marker in (select status_id from dbt_schema.stg_status))", $"select exists (select from pg_policies where tablename = 'dim_drivers' and policyname = 'mine' and qual like '%stg_status%' and roles = array['{{0}}']::name[])" },
        { "privileges", $"grant select on {Mart} to {{0}} with grant option", $"select has_table_privilege('{{0}}', '{Mart}', 'select with grant option')" },
        { "privileges", $"revoke insert on {Mart} from current_user", $"select not exists (select from pg_class, aclexplode(relacl) where oid = '{Mart}'::regclass and privilege_type = 'INSERT')" },
        { "privileges on a column", "grant select (status_id) on public.status to {0}", "select has_column_privilege('{0}', 'public.status', 'status_id', 'select') and not has_column_privilege('{0}', 'public.status', 'status', 'select')" },
        { "owner", $"grant create on schema dbt_schema_core_schema to {{0}}; alter table {Mart} owner to {{0}}", $"select relowner = '{{0}}'::regrole from pg_class where oid = '{Mart}'::regclass" },
        { "option", "alter view dbt_schema.stg_status set (security_barrier, security_invoker)", "select reloptions @> array['security_barrier=true', 'security_invoker=true'] from pg_class where oid = 'dbt_schema.stg_status'::regclass" },
        { "option", $"alter table {Mart} set (fillfactor = 70, toast.autovacuum_enabled = off)", $"select reloptions = array['fillfactor=70'] from pg_class where oid = '{Mart}'::regclass" },
        { "statistics target", $"alter table {Mart} alter column marker set statistics 777", $"select attstattarget = 777 from pg_attribute where attrelid = '{Mart}'::regclass and attname = 'marker'" },
        { "replica identity", $"alter table {Mart} replica identity full", $"select relreplident = 'f' from pg_class where oid = '{Mart}'::regclass" },
    };

    [Theory]
    [MemberData(nameof(Settings))]
    public async Task P7_P8_P10_What_was_set_by_hand_stays_from_release_to_release(string kind, string byHand, string holds)
    {
        await using var fixture = await PublishFixture.PublishedAsync(server);
        await using var role = await TestRole.CreateAsync(server, "");
        try
        {
            await fixture.ExecuteAsync(byHand.Replace("{0}", role.Name, StringComparison.Ordinal));
            var query = holds.Replace("{0}", role.Name, StringComparison.Ordinal);
            Assert.True(await fixture.ScalarAsync<bool>(query));
            Assert.Contains((await LiveChanges.ReadAsync(fixture.Warehouse.Context, Cancellation)).Carried, change => change.StartsWith(kind, StringComparison.Ordinal));

            await fixture.PublishNextAsync();
            Assert.True(await fixture.ScalarAsync<bool>(query), "after the first publish");
            await fixture.PublishNextAsync();
            Assert.True(await fixture.ScalarAsync<bool>(query), "after the second publish");
            await fixture.Warehouse.RollbackAsync(null, Cancellation);
            Assert.True(await fixture.ScalarAsync<bool>(query), "after the rollback");
            Assert.Equal(10_001, await fixture.LiveMarkerAsync());
        }
        finally
        {
            await fixture.ExecuteAsync($"reassign owned by {role.Name} to current_user; drop owned by {role.Name}");
        }
    }

    [Fact]
    public async Task P8_A_grant_stays_the_grantors()
    {
        await using var fixture = await PublishFixture.PublishedAsync(server);
        await using var ana = await TestRole.CreateAsync(server, "");
        await using var bob = await TestRole.CreateAsync(server, "");
        try
        {
            await fixture.ExecuteAsync(
                $"""
                grant usage on schema dbt_schema_core_schema to {ana.Name};
                grant select on {Mart} to {ana.Name} with grant option;
                set role {ana.Name}; grant select on {Mart} to {bob.Name}; reset role;
                """);
            await fixture.PublishNextAsync();
            Assert.Equal(ana.Name, await fixture.ScalarAsync<string>(
                $"select grantor::regrole::text from pg_class, aclexplode(relacl) where oid = '{Mart}'::regclass and grantee = '{bob.Name}'::regrole"));

            // The chain is one: taken from ana, it is taken from bob.
            await fixture.ExecuteAsync($"revoke select on {Mart} from {ana.Name} cascade");
            await fixture.PublishNextAsync();
            Assert.False(await fixture.ScalarAsync<bool>($"select has_table_privilege('{bob.Name}', '{Mart}', 'select')"));
        }
        finally
        {
            await fixture.ExecuteAsync($"drop owned by {ana.Name}, {bob.Name}");
        }
    }

    [Fact]
    public async Task What_a_script_changes_in_the_next_release_is_not_held_back_by_the_last()
    {
        await using var fixture = await PublishFixture.PublishedAsync(server);
        fixture.Scripts.Add("models/30_marts/core/dim_drivers.sql",
            "create table dim_drivers with (fillfactor = 55) as select max(status_id) as marker from stg_status; alter table dim_drivers add primary key (marker)");
        await fixture.PublishNextAsync();
        Assert.Equal("fillfactor=55", await fixture.ScalarAsync<string>($"select reloptions[1] from pg_class where oid = '{Mart}'::regclass"));
    }
}
