using System.Collections.Concurrent;
using System.Security.Cryptography;
using F1Warehouse.Raw;

namespace F1Warehouse.Pipeline.Loading.Sources;

/// <summary>A data file as it is now.</summary>
/// <param name="Dataset">The dataset that it holds.</param>
/// <param name="Path">Where it lies.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">Of its bytes, lower-case hex.</param>
internal sealed record SourceFile(Dataset Dataset, string Path, long Bytes, string Sha256)
{
    /// <summary>Reads all files of a source, side by side; in the order of the datasets.</summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static async Task<IReadOnlyList<SourceFile>> ReadAllAsync(CsvSource source, CancellationToken cancellation)
    {
        var files = new ConcurrentBag<SourceFile>();
        await Parallel.ForEachAsync(source.Files.OrderByDescending(file => file.Length), cancellation, async (file, stop) =>
        {
            await using var stream = file.Open(0, file.Length);
            files.Add(new SourceFile(file.Dataset, file.Path, file.Length, Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, stop))));
        });
        return [.. Dataset.All.Join(files, dataset => dataset, file => file.Dataset, (_, file) => file)];
    }
}
