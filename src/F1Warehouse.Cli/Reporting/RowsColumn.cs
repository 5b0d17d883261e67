using Spectre.Console;
using Spectre.Console.Rendering;

namespace F1Warehouse.Cli.Reporting;

/// <summary>Rows so far, and rows per second since the dataset was begun.</summary>
internal sealed class RowsColumn : ProgressColumn
{
    protected override bool NoWrap => true;

    public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime)
    {
        var rows = ((DatasetBar)task.Tag!).Rows;
        return new Text($"{Figures.Count(rows),9} rows {Figures.Rate(rows, task.ElapsedTime ?? TimeSpan.Zero),16}");
    }
}
