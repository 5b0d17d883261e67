namespace F1Warehouse.Pipeline.Releases;

/// <summary>What is live and what is candidate of one base schema.</summary>
public sealed record WarehouseStatus(Release? Live, Release? Candidate)
{
    /// <summary>Reads the status; both null where nothing was ever loaded or migrated.</summary>
    public static Task<WarehouseStatus> ReadAsync(PipelineContext context, CancellationToken cancellation) =>
        throw new NotSupportedException($"{context} {cancellation}");
}
