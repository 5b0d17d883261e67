using System.Collections.Concurrent;
using F1Warehouse.Pipeline.Events;
using F1Warehouse.Pipeline.Loading;
using F1Warehouse.Pipeline.Releases;
using Spectre.Console;

namespace F1Warehouse.Cli.Reporting;

/// <summary>One bar per dataset in work and one for all, drawn by Spectre.Console until the load ends.</summary>
internal sealed class LoadDisplay
{
    private readonly IAnsiConsole console;
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentDictionary<string, DatasetBar> bars = [];
    private readonly List<LoadedFile> loaded = [];
    private readonly Dictionary<string, long> bytes;
    private readonly ProgressContext context;
    private readonly DatasetBar total;
    private readonly Task drawing;

    public LoadDisplay(Terminal terminal, IReadOnlyList<PlannedFile> files)
    {
        bytes = files.ToDictionary(file => file.Dataset.Name, file => file.Bytes);
        console = Terminal.DrawOn(terminal.Verbatim);
        var opened = new TaskCompletionSource<ProgressContext>();
        drawing = console.Progress()
            .AutoClear(true)
            .Columns(
                // Together as wide as the narrowest usual terminal: 80 characters.
                new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn { Width = 12 }, new RowsColumn(), new RemainingTimeColumn())
            .StartAsync(drawn =>
            {
                opened.SetResult(drawn);
                return ended.Task;
            });
        context = opened.Task.GetAwaiter().GetResult();
        total = new DatasetBar(context.AddTask($"{files.Count} files", maxValue: bytes.Values.Sum()));
    }

    public void On(PipelineEvent happened)
    {
        switch (happened)
        {
            case DatasetStarted { Dataset.Name: var name }:
                bars[name] = new DatasetBar(context.AddTaskBefore(name, new ProgressTaskSettings { MaxValue = Math.Max(1, bytes[name]) }, total.Task));
                break;
            case DatasetProgress progress:
                bars[progress.Dataset.Name].Advance(progress.Rows, progress.BytesRead);
                break;
            case DatasetLoaded { File: var file }:
                loaded.Add(file);
                if (bars.TryRemove(file.Dataset.Name, out var bar))
                {
                    context.RemoveTask(bar.Task);
                }

                break;
        }

        total.Advance(
            loaded.Sum(file => file.Rows) + bars.Values.Sum(bar => bar.Rows),
            loaded.Sum(file => file.Bytes) + bars.Values.Sum(bar => bar.Bytes));
    }

    /// <summary>Takes the bars away and writes the table in their place.</summary>
    public void Finish()
    {
        Abandon();
        var table = new Table().SimpleBorder().AddColumns("dataset", "rows", "seconds", "rows/s");
        foreach (var column in table.Columns.Skip(1))
        {
            column.RightAligned();
        }

        foreach (var file in loaded)
        {
            table.AddRow(file.Dataset.Name, Figures.Count(file.Rows), Figures.Seconds(file.Elapsed), Figures.Rate(file.Rows, file.Elapsed));
        }

        console.Write(table);
    }

    /// <summary>Takes the bars away.</summary>
    public void Abandon()
    {
        ended.TrySetResult();
        drawing.GetAwaiter().GetResult();
    }
}
