using F1Warehouse.Cli.Connecting;
using F1Warehouse.EmbeddedPostgres;
using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Sessions;
using Npgsql;
using Xunit;

namespace F1Warehouse.IntegrationTests.Connecting.Psql;

/// <summary>One server for all tests of logins, which run one after the other.</summary>
public sealed class LoginFixture : IAsyncLifetime
{
    internal Certificates Certificates { get; } = new();

    internal LoginServer Server { get; private set; } = null!;

    internal LoginCases Cases { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        if (!OperatingSystem.IsWindows())
        {
            Server = await LoginServer.StartAsync(Certificates, TestContext.Current.CancellationToken);
            Cases = new LoginCases(Certificates, Server.Port);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (Server is not null)
        {
            await Server.DisposeAsync();
        }

        Certificates.Dispose();
    }

    /// <summary>Null where the connection is made. Anything but these exceptions would be exit code 1.</summary>
    internal static async Task<string?> RefusalAsync(LoginCase one)
    {
        try
        {
            var unused = new EmbeddedServer(new EmbeddedServerOptions("not-started"));
            var variables = new Variables(one.Variables, new Dictionary<string, string>());
            var target = await new WarehouseConnection(variables, unused, new LibpqSecurity("/no-home", _ => { }))
                .ResolveAsync(null, TestContext.Current.CancellationToken);
            await using var database = await WarehouseDatabase.OpenAsync(target.ConnectionString, TestContext.Current.CancellationToken);
            return null;
        }
        catch (NpgsqlException refusal) when (ServerFailure.Explain(refusal) is { } explained)
        {
            return explained.Message;
        }
        catch (PipelineException refusal)
        {
            return refusal.Message;
        }
    }
}
