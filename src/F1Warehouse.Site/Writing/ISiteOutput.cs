namespace F1Warehouse.Site.Writing;

/// <summary>Where a site goes.</summary>
internal interface ISiteOutput : IAsyncDisposable
{
    /// <summary>Data files so far.</summary>
    int DataFiles { get; }

    /// <summary>Adds a data file.</summary>
    /// <param name="name">What the pages call it, for example <c>season-2021</c>: lower-case letters, digits and hyphens.</param>
    /// <param name="json">Its content.</param>
    /// <param name="cancellation">Leaves a site half written, which nobody sees.</param>
    Task AddAsync(string name, ReadOnlyMemory<byte> json, CancellationToken cancellation);

    /// <summary>Ends the site.</summary>
    /// <returns>The length of all of it.</returns>
    Task<long> CompleteAsync(CancellationToken cancellation);
}
