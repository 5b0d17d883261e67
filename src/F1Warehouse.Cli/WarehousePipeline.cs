using System.Diagnostics;
using F1Warehouse.Cli.Reporting;
using F1Warehouse.Pipeline;
using F1Warehouse.Pipeline.Events;
using F1Warehouse.Pipeline.Loading;
using F1Warehouse.Pipeline.Migrating;
using F1Warehouse.Pipeline.Modeling;
using F1Warehouse.Pipeline.Publishing;
using F1Warehouse.Pipeline.Releases;
using F1Warehouse.Pipeline.Verification;

namespace F1Warehouse.Cli;

/// <summary>Runs stages one after the other under one lock: the only place that knows their order and composition.</summary>
/// <param name="context">What the stages work with.</param>
/// <param name="tally">Hears the same events, for the summaries.</param>
/// <param name="source">The files to load.</param>
/// <param name="workers">Connections that upload at once.</param>
internal sealed class WarehousePipeline(PipelineContext context, RunTally tally, string source, int workers)
{
    public static IReadOnlyList<Stage> AllStages { get; } = Enum.GetValues<Stage>();

    public async Task RunAsync(IEnumerable<Stage> stages, CancellationToken cancellation)
    {
        await using var only = await RunLock.AcquireAsync(context.Database, cancellation);
        foreach (var stage in stages)
        {
            context.Observer.On(new StageStarted(stage));
            var begin = Stopwatch.GetTimestamp();
            await RunAsync(stage, cancellation);
            context.Observer.On(new StageFinished(stage, Stopwatch.GetElapsedTime(begin), tally.Summarise(stage)));
        }
    }

    private Task RunAsync(Stage stage, CancellationToken cancellation) => stage switch
    {
        Stage.Migrate => new MigrateStage(context).RunAsync(cancellation),
        Stage.Load => new LoadStage(context).RunAsync(source, workers, cancellation),
        Stage.Model => new ModelStage(context).RunAsync(cancellation),
        Stage.Verify => new VerifyStage(context).RunAsync(cancellation),
        Stage.Publish => new PublishStage(context).RunAsync(cancellation),
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, null),
    };
}
