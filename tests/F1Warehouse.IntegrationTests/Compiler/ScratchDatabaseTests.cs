using F1Warehouse.Compiler;
using F1Warehouse.IntegrationTests.Infrastructure;
using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Scripts;
using F1Warehouse.Pipeline.Sessions;
using Npgsql;
using Xunit;

namespace F1Warehouse.IntegrationTests.Compiler;

/// <summary>What a compilation leaves on the server: nothing.</summary>
public sealed class ScratchDatabaseTests(TestServer server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_scratch_database_is_dropped_and_those_of_killed_compilations_are_swept()
    {
        await using var role = await TestRole.CreateAsync(server, "createdb");
        var stale = $"f1w_compile_1000000000_{Guid.NewGuid():N}"[..40];
        var young = $"f1w_compile_9000000000_{Guid.NewGuid():N}"[..40];
        var other = $"f1w_compiled_{Guid.NewGuid():N}"[..40];
        foreach (var name in new[] { stale, young, other })
        {
            await role.ExecuteAsync($"create database {name}");
        }

        using var scripts = SoundScripts.Create();
        Assert.Equal(0, (await CompileAsync(role, scripts)).Errors);
        Assert.Equal([young, other], await role.DatabasesAsync());
    }

    [Fact]
    public async Task A_scratch_database_in_use_is_not_swept()
    {
        await using var role = await TestRole.CreateAsync(server, "createdb");
        var name = $"f1w_compile_1000000000_{Guid.NewGuid():N}"[..40];
        await role.ExecuteAsync($"create database {name}");
        using var scripts = SoundScripts.Create();
        await using var session = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(role.ConnectionString) { Database = name, Pooling = false }.ConnectionString);
        await session.OpenAsync(Cancellation);
        await CompileAsync(role, scripts);
        Assert.Equal([name], await role.DatabasesAsync());
    }

    [Fact]
    public async Task A_role_that_may_not_create_databases_is_told_what_to_do()
    {
        await using var role = await TestRole.CreateAsync(server, "nocreatedb");
        using var scripts = SoundScripts.Create();
        var error = await Assert.ThrowsAsync<DatabaseUnavailableException>(() => CompileAsync(role, scripts));
        Assert.Contains("permission denied to create database (SQLSTATE 42501); grant CREATEDB to the role", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_privilege_that_a_model_lacks_is_an_error_of_the_model()
    {
        await using var role = await TestRole.CreateAsync(server, "createdb");
        using var scripts = SoundScripts.Create()
            .Add("models/10_staging/stg_roles.sql", "create view stg_roles as select rolname from pg_roles;\nselect * from\n  pg_authid;");
        var found = Assert.Single((await CompileAsync(role, scripts)).Diagnostics, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.Equal(("PG42501", 3, 3), (found.Code, found.Line, found.Column));
    }

    private static async Task<Compilation> CompileAsync(TestRole role, TestScripts scripts)
    {
        await using var data = WarehouseDatabase.Open(role.ConnectionString);
        return await new WarehouseCompiler(data, new DatabaseFolder(scripts.Folder)).RunAsync(Cancellation);
    }
}
