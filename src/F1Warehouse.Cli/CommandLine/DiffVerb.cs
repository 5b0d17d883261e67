using System.CommandLine;
using System.Globalization;
using F1Warehouse.Cli.Reporting;
using F1Warehouse.Pipeline;
using F1Warehouse.Pipeline.Comparing;
using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Layers;
using F1Warehouse.Pipeline.Releases;
using F1Warehouse.Pipeline.Scripts;
using F1Warehouse.Pipeline.Sessions;
using Npgsql;

namespace F1Warehouse.Cli.CommandLine;

/// <summary>Compares two releases row by row. Writes nothing.</summary>
internal sealed class DiffVerb
{
    private const int DefaultLimit = 3;

    private readonly Option<string[]> select = SelectOption.Create("Compare these relations only");
    private readonly Option<OutputFormat> output = OutputOption.Of(OutputFormat.Text, OutputFormat.Json, OutputFormat.Markdown);

    private readonly Option<bool> live = new("--live")
    {
        Description = "Compare what is live with the previous release, although there is a candidate.",
    };

    private readonly Option<string?> againstBase = new("--against-base")
    {
        HelpName = "name",
        Description = "Compare with what is live of another base schema of this database.",
    };

    private readonly Option<bool> all = new("--all")
    {
        Description = "Compare also what is proven to be alike: relations of the same files, scripts and program that nobody has touched.",
    };

    private readonly Option<int> limit = new("--limit")
    {
        HelpName = "number",
        Description = $"How many rows are shown of each relation and column. Default: {DefaultLimit}.",
        DefaultValueFactory = _ => DefaultLimit,
        CustomParser = result =>
        {
            if (!int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                result.AddError($"--limit {result.Tokens[0].Value}: expected a number, 0 or more.");
            }

            return number;
        },
    };

    private readonly Option<bool> exitCode = new("--exit-code")
    {
        Description = "End with 10 where something differs.",
    };

    public static Command Create(StageOptions options, SessionRunner sessions)
    {
        var own = new DiffVerb();
        var verb = new Command("diff", "Compare the candidate with what is live, or else what is live with the previous release: rows, columns, sums, by primary key.")
        {
            own.select, own.live, own.againstBase, own.all, own.limit, own.exitCode, own.output,
            options.Connection, options.Database, options.BaseSchema, options.Verbosity,
        };
        verb.SetAction((parsed, cancellation) =>
        {
            var settings = options.Read(parsed);
            return sessions.RunAsync("diff", parsed.GetValue(own.output) == OutputFormat.Text ? settings.Verbosity : Verbosity.Quiet, session => own.RunAsync(session, parsed, settings, cancellation), cancellation);
        });
        return verb;
    }

    private async Task RunAsync(Session session, ParseResult parsed, RunSettings settings, CancellationToken cancellation)
    {
        var schemas = WarehouseSchemas.For(settings.BaseSchema);
        var other = parsed.GetValue(againstBase) is { } named ? WarehouseSchemas.For(named) : null;
        var target = await settings.ResolveAsync(session, cancellation);
        await using var database = await WarehouseDatabase.OpenAsync(target.ConnectionString, cancellation);
        var context = new PipelineContext(database, schemas, new DatabaseFolder(session.Workspace.Scripts), session.Observer);
        var comparison = new ReleaseComparison(
            context, new DiffSettings { Select = parsed.GetValue(select)!, Limit = parsed.GetValue(limit), All = parsed.GetValue(all) });
        var difference = await comparison.RunAsync(
            [schemas.Live.Raw, schemas.Candidate.Raw, schemas.Previous.Raw, .. other is null ? Array.Empty<string>() : [other.Raw]],
            connection => ChooseAsync(connection, schemas, other, parsed.GetValue(live), cancellation), cancellation);
        if (difference is null)
        {
            throw new ConfigurationException(
                other is null
                    ? $"base schema '{schemas.BaseName}' has no two releases to compare: a live one, and a candidate whose models stand or a previous one"
                    : $"base schema '{schemas.BaseName}' or '{other.BaseName}' has no live release in this database");
        }

        session.Report(
            parsed.GetValue(output),
            () => DifferenceDocument.ToJson(difference),
            () => DifferenceLines.Full(difference),
            () => DifferenceDocument.ToMarkdown(difference));
        session.Outcome = parsed.GetValue(exitCode) && difference.Different.Count > 0 ? ExitCode.Different : ExitCode.Done;
    }

    private static async Task<(ReleasePlace New, ReleasePlace Old)?> ChooseAsync(
        NpgsqlConnection connection, WarehouseSchemas schemas, WarehouseSchemas? other, bool ofLive, CancellationToken cancellation)
    {
        var candidate = ofLive ? null : await ReleasePlace.CandidateAsync(connection, schemas, cancellation);
        var live = await ReleasePlace.LiveAsync(connection, schemas, cancellation);
        var (now, before) = other is not null ? (candidate ?? live, (await ReleasePlace.LiveAsync(connection, other, cancellation)) is { } theirs ? theirs with { Name = $"live of {other.BaseName}" } : null)
            : candidate is not null ? (candidate, live)
            : (live, await ReleasePlace.PreviousAsync(connection, schemas, cancellation));
        return now is null || before is null ? null : (now, before);
    }
}
