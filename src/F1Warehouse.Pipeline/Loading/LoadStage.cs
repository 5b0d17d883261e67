namespace F1Warehouse.Pipeline.Loading;

/// <summary>Builds a new candidate and loads the files into its raw tables.</summary>
public sealed class LoadStage(PipelineContext context)
{
    /// <param name="source">A folder with the 14 CSV files, or a zip of them.</param>
    /// <param name="workers">Connections that upload at once, at least 1.</param>
    /// <param name="cancellation">Stops the stage; the next run sweeps what it leaves.</param>
    public Task RunAsync(string source, int workers, CancellationToken cancellation) => throw new NotSupportedException($"{context} {source} {workers} {cancellation}");
}
