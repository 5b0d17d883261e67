namespace F1Warehouse.Cli;

internal sealed record ConnectionTarget(string ConnectionString, string Display, string PsqlCommand);

internal static class ConnectionStub
{
    public static Task<ConnectionTarget> ResolveAsync(string? connection, Workspace workspace, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var text = connection ?? throw new NotSupportedException($"{workspace}: waits for Connecting/");
        return Task.FromResult(new ConnectionTarget(text, text, "psql"));
    }
}
