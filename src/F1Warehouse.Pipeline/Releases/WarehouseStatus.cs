using F1Warehouse.Pipeline.Errors;

namespace F1Warehouse.Pipeline.Releases;

/// <summary>What is live and what is candidate of one base schema.</summary>
public sealed record WarehouseStatus(Release? Live, Release? Candidate)
{
    /// <summary>Past releases that still stand, the newest first.</summary>
    public IReadOnlyList<Release> Kept { get; init; } = [];

    /// <exception cref="ConfigurationException">The database was never migrated.</exception>
    public static Task<WarehouseStatus> ReadAsync(PipelineContext context, CancellationToken cancellation) =>
        new ReleaseLog(context.Database, context.Schemas).ReadAsync(cancellation);
}
