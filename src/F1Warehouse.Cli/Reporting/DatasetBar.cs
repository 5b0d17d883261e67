using Spectre.Console;

namespace F1Warehouse.Cli.Reporting;

/// <summary>A bar that moves by bytes and tells rows.</summary>
internal sealed class DatasetBar
{
    public DatasetBar(ProgressTask task)
    {
        Task = task;
        task.Tag = this;
    }

    public ProgressTask Task { get; }

    public long Rows { get; private set; }

    public long Bytes { get; private set; }

    public void Advance(long rows, long bytes)
    {
        Rows = rows;
        Bytes = bytes;
        Task.Value = bytes;
    }
}
