using System.Net.Sockets;
using F1Warehouse.Pipeline.Errors;
using Npgsql;

namespace F1Warehouse.Pipeline.Sessions;

/// <summary>
/// Several hosts, as libpq takes them: in their order the first that answers and is of the kind that is wanted. All sessions of a
/// run then go to that one: spread over two servers they would not see each other's work.
/// </summary>
internal static class HostChoice
{
    /// <param name="settings">The connection, with one host or several, and with the kind of server that is wanted.</param>
    /// <param name="look">What to do at each host; gets the connection with that host only.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <exception cref="DatabaseUnavailableException">None of the hosts can be used; with the reason of each.</exception>
    public static async Task<ServerLook> FirstAsync(
        NpgsqlConnectionStringBuilder settings,
        Func<NpgsqlConnectionStringBuilder, CancellationToken, Task<ServerLook>> look,
        CancellationToken cancellation)
    {
        var wanted = settings.TargetSessionAttributes ?? "any";
        settings.Remove("Target Session Attributes");
        settings.Remove("Load Balance Hosts");
        var hosts = HostAddress.In(settings);
        if (hosts.Count == 1 && wanted == "any")
        {
            return await look(settings, cancellation);
        }

        var refusals = new List<string>();
        foreach (var kind in Rounds(wanted))
        {
            foreach (var host in hosts)
            {
                try
                {
                    var found = await look(At(host, settings), cancellation);
                    if (Fits(found, kind))
                    {
                        return found;
                    }

                    refusals.Add($"  {host}: {Kind(found)}");
                }
                catch (NpgsqlException e) when (IsNextOnesTurn(e))
                {
                    refusals.Add($"  {host}: {e.InnerException?.Message ?? e.Message}");
                }
            }
        }

        throw new DatabaseUnavailableException(
            string.Join('\n', refusals.Distinct().Prepend($"no server that is wanted answers (target_session_attrs = {wanted}):")));
    }

    private static string[] Rounds(string wanted) => wanted switch
    {
        "prefer-standby" => ["standby", "any"],
        "prefer-primary" => ["primary", "any"],
        _ => [wanted],
    };

    private static NpgsqlConnectionStringBuilder At(HostAddress host, NpgsqlConnectionStringBuilder settings)
    {
        var own = new NpgsqlConnectionStringBuilder(settings.ConnectionString) { Host = host.Host, Port = host.Port };
        if (host.Host.StartsWith('/'))
        {
            // Nobody listens in at a unix socket, and no server encrypts there.
            own.Remove("SSL Mode");
        }

        return own;
    }

    private static bool Fits(ServerLook found, string kind) => kind switch
    {
        "read-write" => !found.IsStandby && !found.IsReadOnly,
        "read-only" => found.IsStandby || found.IsReadOnly,
        "primary" => !found.IsStandby,
        "standby" => found.IsStandby,
        _ => true,
    };

    private static string Kind(ServerLook found) => found switch
    {
        { IsStandby: true } => "is a standby",
        { IsReadOnly: true } => "its sessions are read-only",
        _ => "is a primary, which writes",
    };

    // A login that is refused ends the search, as in libpq: the next host would hear the same password.
    private static bool IsNextOnesTurn(NpgsqlException error) =>
        error is PostgresException { SqlState: PostgresErrorCodes.CannotConnectNow } or { InnerException: SocketException or TimeoutException };
}
