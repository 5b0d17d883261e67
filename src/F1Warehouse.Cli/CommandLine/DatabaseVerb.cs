using System.CommandLine;
using System.Globalization;
using F1Warehouse.Cli.Connecting;
using F1Warehouse.EmbeddedPostgres;
using F1Warehouse.Pipeline.Errors;

namespace F1Warehouse.Cli.CommandLine;

/// <summary>Starts, stops and shows the embedded server.</summary>
internal static class DatabaseVerb
{
    public static Command Create(StageOptions options, SessionRunner sessions) =>
        new("db", "The embedded server: a private PostgreSQL in .postgres/, used where no other database is named.")
        {
            Up(options, sessions),
            Verb("down", "Stop it; what was committed is kept.", StopAsync, options, sessions),
            Verb("status", "Say whether and where it runs, and how to connect.", DescribeAsync, options, sessions),
        };

    private static Command Up(StageOptions options, SessionRunner sessions)
    {
        var port = new Option<int?>("--port")
        {
            HelpName = "number",
            Description = "Listen at 127.0.0.1, too, at this port, with a password: for programs that cannot use a unix socket. Kept for later starts; 0 ends it.",
        };
        port.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !ushort.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            {
                result.AddError($"--port {token.Value}: expected a number from 1 to 65535, or 0 for none.");
            }
        });
        var passwordFile = new Option<string?>("--password-file")
        {
            HelpName = "path",
            Description = "The password for --port is the first line of this file. Default: one by chance, kept beside the data.",
        };
        var verb = new Command("up", "Start it, if it does not run.") { port, passwordFile, options.Verbosity };
        verb.SetAction((parsed, cancellation) => sessions.RunAsync(
            "db up",
            parsed.GetValue(options.Verbosity),
            session => StartAsync(session, parsed.GetValue(port), parsed.GetValue(passwordFile), cancellation),
            cancellation));
        return verb;
    }

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

    private static async Task StartAsync(Session session, int? port, string? passwordFile, CancellationToken cancellation)
    {
        var server = new EmbeddedServer(Connections.ServerOptions(session.Workspace, session.Notify) with
        {
            Port = port,
            Password = passwordFile is null ? null : LoopbackPassword.Read(passwordFile),
        });
        if (port is { } wanted && (await server.GetStatusAsync(cancellation)).Address is { } running
            && wanted != (running.LoopbackPasswordFile is null ? 0 : running.Port))
        {
            throw new ConfigurationException(string.Create(
                CultureInfo.InvariantCulture, $"the embedded server runs already, and where it listens is settled at its start: f1warehouse db down, then f1warehouse db up --port {wanted}"));
        }

        var address = await server.StartAsync(cancellation);
        if (address.LoopbackPasswordFile is { } file)
        {
            await LoopbackPassword.ApplyAsync(address, file, cancellation);
        }

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
                .. ConnectionForms.Of(address, status.BinariesFolder),
            ],
            _ => [$"The embedded server does not run; its data are in {status.DataFolder}"],
        });
    }
}
