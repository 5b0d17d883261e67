using F1Warehouse.Raw;

namespace F1Warehouse.Pipeline.Releases;

/// <summary>The record of one loaded file.</summary>
/// <param name="Dataset">The dataset that it holds.</param>
/// <param name="Path">Where it was read.</param>
/// <param name="Sha256">Of the file's bytes, lower-case hex.</param>
/// <param name="Bytes">The file's length.</param>
/// <param name="Rows">Rows in the file = rows in the raw table.</param>
/// <param name="Elapsed">From the first byte read to the end of its COPY.</param>
public sealed record LoadedFile(Dataset Dataset, string Path, string Sha256, long Bytes, long Rows, TimeSpan Elapsed);
