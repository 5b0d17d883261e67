using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Raw;

namespace F1Warehouse.Pipeline.Loading.Sources;

/// <summary>One CSV file of a source, matched to its dataset.</summary>
public abstract class CsvFile(Dataset dataset, string path, long length)
{
    public Dataset Dataset { get; } = dataset;

    /// <summary>The file, or the zip and the entry in it.</summary>
    public string Path { get; } = path;

    /// <summary>How messages name the file.</summary>
    public string Shown { get; } = Excerpt.Line(path);

    /// <summary>Bytes, as of the moment when the source was opened.</summary>
    public long Length { get; } = length;

    /// <summary>Whether <see cref="Open"/> is cheap for any part, so that parts can be read side by side.</summary>
    public abstract bool CanSplit { get; }

    /// <summary>Opens the bytes from <paramref name="start"/> up to <paramref name="end"/>.</summary>
    public abstract Stream Open(long start, long end);

    /// <summary>What became of the file since the source was opened: "changed" or "deleted"; null = it is as it was.</summary>
    public abstract string? Change();
}
