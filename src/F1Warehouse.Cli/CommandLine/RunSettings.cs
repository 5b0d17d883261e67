using F1Warehouse.Cli.Connecting;
using F1Warehouse.Cli.Reporting;
using F1Warehouse.Raw;

namespace F1Warehouse.Cli.CommandLine;

/// <summary>What the caller asked for, with the defaults filled in.</summary>
/// <param name="Connection">A connection string or URI; null = from the environment, else the embedded server.</param>
/// <param name="Database">A database in place of the connection's; null = that one.</param>
/// <param name="BaseSchema">The base schema's name.</param>
/// <param name="Data">A folder or zip; null = what <see cref="DataSelection"/> finds.</param>
/// <param name="Without">Datasets to leave out.</param>
/// <param name="Workers">Connections that upload at once.</param>
/// <param name="Distribute">Whether tables that grow are spread over the nodes of Citus.</param>
/// <param name="Wait">How long to wait for another run to end; zero = not.</param>
/// <param name="Verbosity">How much the console shows.</param>
internal sealed record RunSettings(
    string? Connection, string? Database, string BaseSchema, string? Data, IReadOnlyCollection<Dataset> Without, int Workers, bool Distribute, TimeSpan Wait, Verbosity Verbosity)
{
    /// <summary>The database that a verb works on; the embedded server is started for it.</summary>
    public async Task<ConnectionTarget> ResolveAsync(Session session, CancellationToken cancellation) =>
        (await Connections.ResolveAsync(Connection, session.Workspace, session.Notify, cancellation)).In(Database);
}
