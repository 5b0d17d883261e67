using System.Diagnostics;
using F1Warehouse.Cli.CommandLine;
using F1Warehouse.Cli.Reporting;
using F1Warehouse.Pipeline;
using F1Warehouse.Pipeline.Comparing;
using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Events;
using F1Warehouse.Pipeline.Loading;
using F1Warehouse.Pipeline.Migrating;
using F1Warehouse.Pipeline.Modeling;
using F1Warehouse.Pipeline.Planning;
using F1Warehouse.Pipeline.Preflight;
using F1Warehouse.Pipeline.Publishing;
using F1Warehouse.Pipeline.Releases;
using F1Warehouse.Pipeline.Scripts;
using F1Warehouse.Pipeline.Verifying;

namespace F1Warehouse.Cli;

/// <summary>Runs stages one after the other under one lock: the only place that knows their order and composition.</summary>
/// <param name="context">What the stages work with.</param>
/// <param name="data">The files to load; null where nothing is loaded.</param>
/// <param name="settings">What the caller asked for.</param>
/// <param name="audit">How to verify; null where nothing is verified.</param>
/// <param name="publish">How to publish; null where nothing is published.</param>
internal sealed class WarehousePipeline(
    PipelineContext context, DataSelection? data, RunSettings settings, VerificationSettings? audit, PublishSettings? publish)
{
    public static IReadOnlyList<Stage> AllStages { get; } = Enum.GetValues<Stage>();

    // That of the lock, and the one that keeps what is verified from being swept.
    private const int ConnectionsBeside = 2;

    /// <summary>What the user accepts of what rules will find in the files.</summary>
    public IReadOnlyList<AcceptedFinding> Accepted { get; init; } = [];

    /// <summary>What the run is asked for, so that it can find out whether there is anything to do; null = it runs in any case.</summary>
    public RunRequest? Request { get; init; }

    /// <summary>Whether what is about to be published is compared with what is live.</summary>
    public bool Compares { get; init; }

    public async Task RunAsync(IReadOnlyList<Stage> stages, CancellationToken cancellation)
    {
        if (context.Distribute && audit is not { Live: true })
        {
            await new ClusterPreflight(context.Database).CheckAsync(cancellation);
        }

        if (stages.Contains(Stage.Migrate) && await DatabaseCreation.EnsureExistsAsync(context.Database, cancellation))
        {
            context.Observer.On(new Notice(NoticeLevel.Information, "The database was missing and has been created."));
        }

        if (audit is not { Live: true })
        {
            await new ServerPreflight(context, ConnectionsBeside + Math.Max(settings.Workers, context.SideBySide)).CheckAsync(cancellation);
        }

        // An audit of what is live is one more reader: it neither waits for a run nor keeps one out.
        await (audit is { Live: true }
            ? RunAllAsync(stages, only: null, cancellation)
            : LockedWork.RunAsync(
                context.Database, settings.Wait, holder => context.Observer.On(new Notice(NoticeLevel.Information, $"waiting: {holder}")),
                (only, stop) => RunAllAsync(stages, only, stop), cancellation));
    }

    private async Task RunAllAsync(IReadOnlyList<Stage> stages, RunLock? only, CancellationToken cancellation)
    {
        if (Request is not null && await IsDoneAsync(Request, cancellation))
        {
            return;
        }

        foreach (var stage in stages)
        {
            var difference = stage == Stage.Publish && Compares ? await CompareAsync(cancellation) : null;
            context.Observer.On(new StageStarted(stage));
            var begin = Stopwatch.GetTimestamp();
            var summary = await RunAsync(stage, only, difference, cancellation);
            context.Observer.On(new StageFinished(stage, Stopwatch.GetElapsedTime(begin), summary));
        }
    }

    /// <returns>What the stage did, in a few words.</returns>
    private async Task<string> RunAsync(Stage stage, RunLock? only, ReleaseDifference? difference, CancellationToken cancellation) => stage switch
    {
        Stage.Migrate => await new MigrateStage(context).RunAsync(cancellation) switch
        {
            0 => "up to date",
            var applied => $"{Figures.Count(applied, "script")} applied",
        },
        Stage.Load => LoadStage.Summarize(await LoadAsync(data!, cancellation)),
        Stage.Model => Summarize(await new ModelStage(context).RunAsync(cancellation)),
        Stage.Verify => Summarize(await new VerifyStage(context, audit!).RunAsync(cancellation)),
        _ => Summarize(await new PublishStage(context, only!, publish!) { RowChanges = difference?.RowChanges }.RunAsync(cancellation)),
    };

    private async Task<bool> IsDoneAsync(RunRequest request, CancellationToken cancellation)
    {
        var reasons = await RunReasons.FindAsync(context, request, cancellation);
        foreach (var reason in reasons)
        {
            context.Observer.On(new Notice(NoticeLevel.Debug, $"to do: {reason}"));
        }

        if (reasons.Count == 0)
        {
            context.Observer.On(new NothingToDo((await WarehouseStatus.ReadAsync(context, cancellation)).Live!.ReleaseId));
        }

        return reasons.Count == 0;
    }

    private async Task<ReleaseDifference?> CompareAsync(CancellationToken cancellation)
    {
        var begin = Stopwatch.GetTimestamp();
        var comparison = new ReleaseComparison(context, new DiffSettings { Limit = 0, IsOfThisRun = true });
        var difference = await comparison.OfCandidateAsync(cancellation);
        if (difference is not null)
        {
            await ChangeBook.RecordAsync(context.Database, difference, cancellation);
            context.Observer.On(new ReleaseCompared(difference, Stopwatch.GetElapsedTime(begin)));
        }

        return difference;
    }

    private async Task<IReadOnlyList<LoadedFile>> LoadAsync(DataSelection chosen, CancellationToken cancellation)
    {
        var live = (await WarehouseStatus.ReadAsync(context, cancellation)).Live;
        return chosen is { IsSample: true, IsAskedFor: false } && live is { IsSynthetic: false }
            ? throw new ConfigurationException(
                $"there are no data to load, and the synthetic sample would replace release {live.ReleaseId}, which has real ones ({live.Source}): name data with --data, or ask for the synthetic sample with --data sample")
            : await new LoadStage(context) { Accepted = Accepted }.RunAsync(chosen.Path, settings.Without, settings.Workers, chosen.IsSample, cancellation);
    }

    private static string Summarize(Release release) => $"release {release.ReleaseId} is live{Figures.Synthetic(release.IsSynthetic)}";

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
