using F1Warehouse.EmbeddedPostgres;
using F1Warehouse.Pipeline;

namespace F1Warehouse.Cli;

internal sealed record ConnectionTarget(string ConnectionString, string Display, string PsqlCommand);

internal static class ConnectionStub
{
    public static Task<ConnectionTarget> ResolveAsync(string? connection, Workspace workspace, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var text = connection ?? throw new ConfigurationException($"{workspace}: waits for Connecting/");
        return Task.FromResult(new ConnectionTarget(text, text, "psql"));
    }

    public static EmbeddedServer Server(Workspace workspace, Action<string> report) =>
        new(new EmbeddedServerOptions(Path.Combine(workspace.Root, ".postgres")) { Report = report });
}
