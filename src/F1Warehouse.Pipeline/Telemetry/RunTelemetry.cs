using System.Diagnostics;
using F1Warehouse.Pipeline.Comparing;
using F1Warehouse.Pipeline.Events;
using F1Warehouse.Pipeline.Loading;
using F1Warehouse.Pipeline.Planning;
using F1Warehouse.Pipeline.Publishing;
using F1Warehouse.Pipeline.Verifying;

namespace F1Warehouse.Pipeline.Telemetry;

/// <summary>
/// A run as spans of .NET's own tracing: the run, its stages, and in them datasets, scripts and rules; and its figures as metrics. Who
/// listens to <see cref="Name"/> gets them; nobody needs to.
/// </summary>
public sealed class RunTelemetry : IPipelineObserver, IDisposable
{
    /// <summary>Of the <see cref="ActivitySource"/> and of the meter.</summary>
    public const string Name = "F1Warehouse";

    private static readonly ActivitySource source = new(Name);

    private readonly string verb;
    private readonly long begin = Stopwatch.GetTimestamp();
    private readonly Lock gate = new();
    private readonly Activity? run;
    private Activity? stage;

    /// <param name="verb">What runs: <c>run</c>, <c>load</c>, …</param>
    /// <param name="caller">The span that this run is a part of; default = none.</param>
    public RunTelemetry(string verb, ActivityContext caller)
    {
        this.verb = verb;
        run = Begin($"f1warehouse {verb}", caller);
    }

    public void On(PipelineEvent happened)
    {
        lock (gate)
        {
            switch (happened)
            {
                case StageStarted started:
                    stage = Begin($"{started.Stage}".ToLowerInvariant(), run?.Context ?? default);
                    break;
                case StageFinished finished:
                    stage?.SetTag("f1warehouse.summary", finished.Summary);
                    stage?.Dispose();
                    stage = null;
                    RunMetrics.Finished(finished);
                    break;
                case DatasetLoaded { File: var file }:
                    Add($"load {file.Dataset.Name}", file.Elapsed, ("f1warehouse.dataset", file.Dataset.Name), ("f1warehouse.rows", file.Rows), ("f1warehouse.bytes", file.Bytes));
                    RunMetrics.Loaded(file);
                    break;
                case ScriptApplied script:
                    Add($"apply {script.Name}", script.Elapsed, ("f1warehouse.script", script.Name));
                    break;
                case VerificationChecked check:
                    Add($"check {check.Name}", check.Elapsed, ("f1warehouse.rule", check.Name), ("f1warehouse.failing_rows", check.FailingRows));
                    RunMetrics.Checked(check);
                    break;
                case RuleBroken { Result: var result }:
                    stage?.AddEvent(new ActivityEvent("rule broken", tags: new ActivityTagsCollection
                    {
                        ["f1warehouse.rule"] = result.Name,
                        ["f1warehouse.status"] = $"{result.Status}",
                        ["f1warehouse.failing_rows"] = result.FailingRows,
                    }));
                    break;
                case ReleaseCompared compared:
                    Add("compare", compared.Elapsed, ("f1warehouse.relations_changed", compared.Difference.Different.Count));
                    break;
                case ReleasePublished published:
                    run?.SetTag("f1warehouse.release", published.ReleaseId);
                    RunMetrics.Published(published);
                    break;
                case NothingToDo nothing:
                    run?.SetTag("f1warehouse.nothing_to_do", true).SetTag("f1warehouse.release", nothing.ReleaseId);
                    break;
            }
        }
    }

    /// <summary>The run is over.</summary>
    /// <param name="exitCode">The program's.</param>
    /// <param name="failure">Why it failed, without passwords; null = it did not.</param>
    public void End(int exitCode, string? failure)
    {
        lock (gate)
        {
            run?.SetTag("process.exit.code", exitCode);
            if (failure is not null)
            {
                // The stage that was at work is the one that failed.
                stage?.SetStatus(ActivityStatusCode.Error, failure);
                run?.SetStatus(ActivityStatusCode.Error, failure);
            }

            RunMetrics.Ended(verb, exitCode, Stopwatch.GetElapsedTime(begin));
        }
    }

    /// <summary>Ends what is open.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            stage?.Dispose();
            run?.Dispose();
        }
    }

    private static Activity? Begin(string name, ActivityContext parent) => Apart(() => source.StartActivity(name, ActivityKind.Internal, parent));

    private void Add(string name, TimeSpan elapsed, params (string Name, object Value)[] tags)
    {
        var end = DateTime.UtcNow;
        var parent = (stage ?? run)?.Context ?? default;
        using var done = Apart(() => source.StartActivity(ActivityKind.Internal, parent, tags.Select(tag => KeyValuePair.Create(tag.Name, (object?)tag.Value)), null, end - elapsed, name));
        done?.SetEndTime(end);
    }

    // Events come from many tasks: what is current in one of them is nothing that its next span belongs to.
    private static Activity? Apart(Func<Activity?> start)
    {
        var before = Activity.Current;
        var activity = start();
        Activity.Current = before;
        return activity;
    }
}
