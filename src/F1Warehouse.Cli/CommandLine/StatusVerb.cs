using System.CommandLine;
using F1Warehouse.Cli.Connecting;
using F1Warehouse.Cli.Reporting;
using F1Warehouse.Pipeline;
using F1Warehouse.Pipeline.Layers;
using F1Warehouse.Pipeline.Publishing;
using F1Warehouse.Pipeline.Releases;
using F1Warehouse.Pipeline.Scripts;
using F1Warehouse.Pipeline.Sessions;

namespace F1Warehouse.Cli.CommandLine;

/// <summary>Says what is live, how old it is, what is candidate, and where the database is.</summary>
internal sealed class StatusVerb
{
    private readonly Option<OutputFormat> output = OutputOption.Of(OutputFormat.Text, OutputFormat.Json);

    private readonly Option<TimeSpan?> maxAge = new("--max-age")
    {
        HelpName = "time",
        Description = "End with 10 where the live release was published longer ago, or none is live: 90m, 12h, 7d.",
        CustomParser = result =>
        {
            if (Durations.Parse(result.Tokens[0].Value, Durations.TenYears) is { } age)
            {
                return age;
            }

            result.AddError($"--max-age {result.Tokens[0].Value}: expected a time as 90m, 12h or 7d, of at most ten years.");
            return null;
        },
    };

    public static Command Create(StageOptions options, SessionRunner sessions)
    {
        var own = new StatusVerb();
        var verb = new Command("status", "Say what is live, what is candidate, and where the database is.")
        {
            options.Connection, options.Database, options.BaseSchema, own.maxAge, own.output, options.Verbosity,
        };
        verb.SetAction((parsed, cancellation) =>
        {
            var settings = options.Read(parsed);
            var format = parsed.GetValue(own.output);
            return sessions.RunAsync(
                "status", format == OutputFormat.Text ? settings.Verbosity : Verbosity.Quiet,
                session => RunAsync(session, settings, format, parsed.GetValue(own.maxAge), cancellation), cancellation);
        });
        return verb;
    }

    private static async Task RunAsync(Session session, RunSettings settings, OutputFormat format, TimeSpan? maxAge, CancellationToken cancellation)
    {
        var schemas = WarehouseSchemas.For(settings.BaseSchema);
        session.Outcome = maxAge is null ? ExitCode.Done : ExitCode.Different;
        if (await Connections.FindAsync(settings.Connection, session.Workspace, session.Notify, cancellation) is not { } found)
        {
            Report(session, format, ["No warehouse here yet: the embedded server does not run (f1warehouse db up), and no other database is named (--connection, PGHOST, …)."],
                () => StatusDocument.ToJson(schemas.BaseName, null, null, null, maxAge is null ? null : true, null));
            return;
        }

        var target = found.In(settings.Database);
        await using var database = await WarehouseDatabase.OpenAsync(target.ConnectionString, cancellation);
        var context = new PipelineContext(database, schemas, new DatabaseFolder(session.Workspace.Scripts), session.Observer);
        var status = await WarehouseStatus.ReadAsync(context, cancellation);
        var changes = await LiveChanges.ReadAsync(context, cancellation);
        TimeSpan? age = status.Live?.PublishedAt is { } published ? DateTime.UtcNow - published : null;
        var isTooOld = maxAge is { } most ? age is null || age > most : (bool?)null;
        session.Outcome = isTooOld == true ? ExitCode.Different : ExitCode.Done;
        Report(session, format,
        [
            .. StatusLines.Of(status, await StatusLines.AcceptedAsync(database, status, cancellation)),
            .. isTooOld == true && age is { } old ? [$"too old            published {StatusLines.Age(old)} ago, at most {StatusLines.Age(maxAge!.Value)} is allowed"] : Array.Empty<string>(),
            $"base schema        {schemas.Base}",
            $"psql               {target.PsqlCommand}",
            $"connection string  {target.Shareable}",
            .. target.PasswordNote is { } note ? [note] : Array.Empty<string>(),
            .. ChangesReport.Write(changes),
        ], () => StatusDocument.ToJson(schemas.BaseName, status, changes, age, isTooOld, target.Shareable));
    }

    private static void Report(Session session, OutputFormat format, IEnumerable<string> lines, Func<string> document)
    {
        if (format == OutputFormat.Json)
        {
            session.Hand(document());
        }
        else
        {
            session.Print(lines);
        }
    }
}
