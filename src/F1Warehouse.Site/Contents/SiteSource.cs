using F1Warehouse.Site.Snapshots;

namespace F1Warehouse.Site.Contents;

/// <summary>Reads data files that belong together, one by one.</summary>
/// <param name="snapshot">What they are read from.</param>
/// <param name="cancellation">Stops it.</param>
internal delegate IAsyncEnumerable<(string Name, ReadOnlyMemory<byte> Json)> SiteSource(WarehouseSnapshot snapshot, CancellationToken cancellation);
