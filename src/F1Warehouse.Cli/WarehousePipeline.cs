using System.Diagnostics;
using F1Warehouse.Cli.Reporting;
using F1Warehouse.Pipeline;
using F1Warehouse.Pipeline.Events;
using F1Warehouse.Pipeline.Loading;
using F1Warehouse.Pipeline.Migrating;
using F1Warehouse.Pipeline.Modeling;
using F1Warehouse.Pipeline.Preflight;
using F1Warehouse.Pipeline.Publishing;
using F1Warehouse.Pipeline.Releases;
using F1Warehouse.Pipeline.Scripts;
using F1Warehouse.Pipeline.Verifying;
using F1Warehouse.Raw;

namespace F1Warehouse.Cli;

/// <summary>Runs stages one after the other under one lock: the only place that knows their order and composition.</summary>
/// <param name="context">What the stages work with.</param>
/// <param name="source">The files to load; null where nothing is loaded.</param>
/// <param name="leftOut">Datasets not to load.</param>
/// <param name="workers">Connections that upload at once.</param>
/// <param name="audit">How to verify; null where nothing is verified.</param>
internal sealed class WarehousePipeline(
    PipelineContext context, string? source, IReadOnlyCollection<Dataset> leftOut, int workers, VerificationSettings? audit)
{
    public static IReadOnlyList<Stage> AllStages { get; } = Enum.GetValues<Stage>();

    // That of the lock, and the one that keeps what is verified from being swept.
    private const int ConnectionsBeside = 2;

    /// <summary>What the user accepts of what rules will find in the files.</summary>
    public IReadOnlyList<AcceptedFinding> Accepted { get; init; } = [];

    public async Task RunAsync(IReadOnlyList<Stage> stages, CancellationToken cancellation)
    {
        if (stages.Contains(Stage.Migrate) && await DatabaseCreation.EnsureExistsAsync(context.Database, cancellation))
        {
            context.Observer.On(new Notice(NoticeLevel.Information, "The database was missing and has been created."));
        }

        if (audit is not { Live: true })
        {
            await new ServerPreflight(context, ConnectionsBeside + Math.Max(workers, context.SideBySide)).CheckAsync(cancellation);
        }

        // An audit of what is live is one more reader: it neither waits for a run nor keeps one out.
        await using var only = audit is { Live: true } ? null : await RunLock.AcquireAsync(context.Database, cancellation);
        foreach (var stage in stages)
        {
            context.Observer.On(new StageStarted(stage));
            var begin = Stopwatch.GetTimestamp();
            var summary = await RunAsync(stage, cancellation);
            context.Observer.On(new StageFinished(stage, Stopwatch.GetElapsedTime(begin), summary));
        }
    }

    /// <returns>What the stage did, in a few words.</returns>
    private async Task<string> RunAsync(Stage stage, CancellationToken cancellation) => stage switch
    {
        Stage.Migrate => await new MigrateStage(context).RunAsync(cancellation) switch
        {
            0 => "up to date",
            var applied => $"{Figures.Count(applied, "script")} applied",
        },
        Stage.Load => LoadStage.Summarize(await new LoadStage(context) { Accepted = Accepted }.RunAsync(source!, leftOut, workers, cancellation)),
        Stage.Model => Summarize(await new ModelStage(context).RunAsync(cancellation)),
        Stage.Verify => Summarize(await new VerifyStage(context, audit!).RunAsync(cancellation)),
        _ => $"release {await new PublishStage(context).RunAsync(cancellation)} is live",
    };

    private static string Summarize(IReadOnlyList<PlannedScript> built)
    {
        var seeds = built.Count(script => script.Rows is not null);
        return Figures.Count(built.Count - seeds, "model") + (seeds > 0 ? $", {Figures.Count(seeds, "seed")}" : "");
    }

    private static string Summarize(VerificationRun run) =>
        VerificationLines.Summary(run)
        + (run.Settings.Live ? $"; release {run.ReleaseId} is live" : "")
        + (run.IsComplete || run.Settings.Live ? "" : "; a selection does not make the candidate verified");
}
