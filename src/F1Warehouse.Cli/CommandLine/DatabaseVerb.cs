using System.CommandLine;
using F1Warehouse.Cli.Connecting;
using F1Warehouse.EmbeddedPostgres;

namespace F1Warehouse.Cli.CommandLine;

/// <summary>Starts, stops and shows the embedded server.</summary>
internal static class DatabaseVerb
{
    public static Command Create(StageOptions options, SessionRunner sessions) =>
        new("db", "The embedded server: a private PostgreSQL in .postgres/, used where no other database is named.")
        {
            Verb("up", "Start it, if it does not run.", StartAsync, options, sessions),
            Verb("down", "Stop it; what was committed is kept.", StopAsync, options, sessions),
            Verb("status", "Say whether and where it runs.", DescribeAsync, options, sessions),
        };

    private static Command Verb(
        string name, string description, Func<Session, EmbeddedServer, CancellationToken, Task> body, StageOptions options, SessionRunner sessions)
    {
        var verb = new Command(name, description) { options.Verbosity };
        verb.SetAction((parsed, cancellation) => sessions.RunAsync(
            $"db {name}",
            parsed.GetValue(options.Verbosity),
            session => body(session, Connections.Server(session.Workspace, session.Notify), cancellation),
            cancellation));
        return verb;
    }

    private static async Task StartAsync(Session session, EmbeddedServer server, CancellationToken cancellation)
    {
        await server.StartAsync(cancellation);
        await DescribeAsync(session, server, cancellation);
    }

    private static async Task StopAsync(Session session, EmbeddedServer server, CancellationToken cancellation) =>
        session.Notify(await server.StopAsync(cancellation) ? "The embedded server is stopped." : "The embedded server did not run.");

    private static async Task DescribeAsync(Session session, EmbeddedServer server, CancellationToken cancellation)
    {
        var status = await server.GetStatusAsync(cancellation);
        session.Print(status switch
        {
            { MajorVersion: null } => ["The embedded server was never started."],
            { Address: { } address } =>
            [
                $"The embedded server runs: PostgreSQL {status.MajorVersion}, host {address.Host}, port {address.Port}, user {address.UserName}",
                $"  programs  {status.BinariesFolder}",
                $"  data      {status.DataFolder}",
                $"  log       {status.LogFile}",
            ],
            _ => [$"The embedded server does not run; its data are in {status.DataFolder}"],
        });
    }
}
