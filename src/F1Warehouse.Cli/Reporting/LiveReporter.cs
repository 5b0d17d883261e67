using F1Warehouse.Pipeline.Events;
using F1Warehouse.Pipeline.Loading;
using F1Warehouse.Pipeline.Verifying;

namespace F1Warehouse.Cli.Reporting;

/// <summary>Moving bars while the files are loaded, then a table of them; plain lines for everything else.</summary>
internal sealed class LiveReporter(Terminal terminal, Verbosity verbosity) : IReporter
{
    private readonly PlainReporter plain = new(terminal, verbosity);
    private readonly Lock gate = new();
    private readonly List<PipelineEvent> held = [];
    private LoadDisplay? display;

    public void On(PipelineEvent happened)
    {
        lock (gate)
        {
            switch (happened)
            {
                case LoadPlanned planned:
                    display = new LoadDisplay(terminal, planned.Files);
                    break;
                case DatasetStarted or DatasetProgress or DatasetLoaded:
                    display?.On(happened);
                    break;
                case StageFinished { Stage: Stage.Load }:
                    display?.Finish();
                    Release();
                    plain.On(happened);
                    break;
                case RuleBroken { Result: var result }:
                    BrokenRule.Draw(terminal, result);
                    break;
                case var _ when display is not null:
                    // A line in the middle of the bars would tear them.
                    held.Add(happened);
                    break;
                default:
                    plain.On(happened);
                    break;
            }
        }
    }

    public ValueTask DisposeAsync()
    {
        lock (gate)
        {
            display?.Abandon();
            Release();
        }

        return ValueTask.CompletedTask;
    }

    private void Release()
    {
        display = null;
        held.ForEach(plain.On);
        held.Clear();
    }
}
