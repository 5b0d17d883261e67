using F1Warehouse.Pipeline.Comparing;
using F1Warehouse.Pipeline.Events;
using F1Warehouse.Pipeline.Loading;
using F1Warehouse.Pipeline.Verifying;

namespace F1Warehouse.Cli.Reporting;

/// <summary>One line per dataset and stage: for pipes, logs of CI systems, and people who like it quiet.</summary>
internal sealed class PlainReporter(Terminal terminal, Verbosity verbosity) : IReporter
{
    private readonly Lock gate = new();

    public void On(PipelineEvent happened)
    {
        if (happened is Notice { Level: NoticeLevel.Warning } warning)
        {
            Write(terminal.Error, $"warning: {warning.Message}");
        }
        else if (happened is RuleBroken { Result: var result })
        {
            Write(terminal.Error, BrokenRule.ToText(result));
        }
        else if (Describe(happened) is { } line)
        {
            Write(terminal.Out, line);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private string? Describe(PipelineEvent happened) => (verbosity, happened) switch
    {
        (Verbosity.Quiet, _) => null,
        (_, DatasetLoaded { File: var file }) =>
            $"  {file.Dataset.Name,-22} {Figures.Count(file.Rows),9} rows  {Figures.Seconds(file.Elapsed),7}  {Figures.Rate(file.Rows, file.Elapsed),17}",
        (_, ReleaseCompared compared) => string.Join(
            Environment.NewLine,
            DifferenceLines.Brief(compared.Difference).Prepend($"{"Diff",-8} {Figures.Seconds(compared.Elapsed),8}  {DifferenceLines.Summary(compared.Difference)}")),
        (_, StageFinished stage) => StageLine(stage),
        (_, Notice { Level: NoticeLevel.Information } notice) => notice.Message,
        (Verbosity.Debug, StageStarted started) => $"{started.Stage} …",
        (Verbosity.Debug, DatasetStarted started) => $"  {started.Dataset.Name} …",
        (Verbosity.Debug, ScriptApplied script) => $"  {script.Name}  {Figures.Milliseconds(script.Elapsed)}",
        (Verbosity.Debug, VerificationChecked check) => $"  {check.Name}  {Figures.Count(check.FailingRows, "row")}  {Figures.Milliseconds(check.Elapsed)}",
        (Verbosity.Debug, Notice notice) => notice.Message,
        _ => null,
    };

    /// <summary><c>Load         0.95 s  605,440 rows in 14 tables</c></summary>
    public static string StageLine(StageFinished stage) => $"{stage.Stage,-8} {Figures.Seconds(stage.Elapsed),8}  {stage.Summary}";

    private void Write(TextWriter writer, string line)
    {
        // Workers report at once; a line must not be cut by another.
        lock (gate)
        {
            writer.WriteLine(line);
        }
    }
}
