using F1Warehouse.EmbeddedPostgres;

namespace F1Warehouse.Cli.Connecting;

/// <summary>The databases that a checkout, its <c>.env</c> and this process's environment lead to.</summary>
internal static class Connections
{
    private static string Home => Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);

    /// <inheritdoc cref="WarehouseConnection.ResolveAsync"/>
    public static Task<ConnectionTarget> ResolveAsync(
        string? option, Workspace workspace, Action<string> report, CancellationToken cancellation) =>
        Of(workspace, report).ResolveAsync(option, cancellation);

    /// <inheritdoc cref="WarehouseConnection.FindAsync"/>
    public static Task<ConnectionTarget?> FindAsync(
        string? option, Workspace workspace, Action<string> report, CancellationToken cancellation) =>
        Of(workspace, report).FindAsync(option, cancellation);

    public static EmbeddedServer Server(Workspace workspace, Action<string> report) => new(ServerOptions(workspace, report));

    public static EmbeddedServerOptions ServerOptions(Workspace workspace, Action<string> report) =>
        WarehouseServer.OptionsOf(workspace, Variables.Of(workspace.Root), report);

    private static WarehouseConnection Of(Workspace workspace, Action<string> report)
    {
        var variables = Variables.Of(workspace.Root);
        return new WarehouseConnection(variables, WarehouseServer.Of(workspace, variables, report), new LibpqSecurity(Home, report));
    }
}
