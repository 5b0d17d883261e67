namespace F1Warehouse.Pipeline.Loading.Copying;

/// <summary>Records of a dataset's file, from byte to byte.</summary>
/// <param name="Load">The dataset.</param>
/// <param name="Start">The first byte, where a record starts.</param>
/// <param name="End">The byte after the last.</param>
internal sealed record FileRange(DatasetLoad Load, long Start, long End)
{
    public bool IsWhole => Start == 0 && End == Load.File.Length;
}
