using F1Warehouse.IntegrationTests.Infrastructure;
using Npgsql;
using Xunit;

namespace F1Warehouse.IntegrationTests.Sessions;

/// <summary>
/// A verified candidate, and a database that refuses with the SQLSTATE that a session names in <c>test.sqlstate</c>: a model, a rule, or
/// where a session says so in <c>test.changes</c> whatever changes the catalog.
/// </summary>
internal sealed class RefusingWarehouse : IAsyncDisposable
{
    private const string Refusal =
        """
        create schema tests;
        create function tests.refuse() returns boolean language plpgsql as $$
        begin
            if current_setting('test.sqlstate', true) <> '' then
                raise exception 'refused on purpose' using errcode = current_setting('test.sqlstate'), detail = 'the detail', hint = 'the hint';
            end if;
            return true;
        end $$;
        create function tests.on_change() returns event_trigger language plpgsql as $$ begin
            if current_setting('test.changes', true) = 'on' then
                perform tests.refuse();
            end if;
        end $$;
        """;

    private readonly TestScripts scripts = TestScripts.WithMarker()
        .Add("models/10_staging/stg_races.sql", "do $$ begin perform tests.refuse(); end $$; create view stg_races as select race_id from races")
        .Add("verification/assert_refusing.sql", TestScripts.Ours + "select 1 as wrong where not tests.refuse()");

    private readonly TestData data = TestData.WithoutExceptions();

    private RefusingWarehouse(TestDatabase database) => Database = database;

    public TestDatabase Database { get; }

    public static async Task<RefusingWarehouse> CreateAsync(TestServer server, CancellationToken cancellation)
    {
        var warehouse = new RefusingWarehouse(await TestDatabase.CreateAsync(server, cancellation));
        await warehouse.Database.ExecuteAsync(Refusal, cancellation);
        foreach (var verb in new[] { "migrate", "load", "model", "verify" })
        {
            var end = await warehouse.RunAsync(verb, null, cancellation);
            Assert.True(end.ExitCode == 0, end.ToString());
        }

        await warehouse.Database.ExecuteAsync("create event trigger refuse on ddl_command_start execute function tests.on_change()", cancellation);
        return warehouse;
    }

    /// <summary>Runs a stage in sessions that are refused with this SQLSTATE; null = with none.</summary>
    public async Task<FinishedProgram> RunAsync(string stage, string? sqlState, CancellationToken cancellation)
    {
        var settings = new NpgsqlConnectionStringBuilder(Database.ConnectionString);
        if (sqlState is not null)
        {
            settings.Options = $"-c test.sqlstate={sqlState} -c test.changes={(stage is "load" or "publish" ? "on" : "off")}";
        }

        using var program = new ProductProgram(settings.ConnectionString, scripts.Folder);
        string[] arguments = stage switch
        {
            "load" => ["--data", data.Folder, "--workers", "1"],
            "publish" => ["--patience", "1s"],
            _ => [],
        };
        return await program.RunAsync(stage, arguments, cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        data.Dispose();
        scripts.Dispose();
    }
}
