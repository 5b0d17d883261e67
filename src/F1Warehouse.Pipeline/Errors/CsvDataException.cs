using F1Warehouse.Pipeline.Loading;

namespace F1Warehouse.Pipeline;

/// <summary>The CSV files cannot be loaded as they are; nothing of them was kept.</summary>
public sealed class CsvDataException(string message, IReadOnlyList<CsvFinding> findings) : PipelineException(message)
{
    /// <summary>What is wrong, file by file in line order.</summary>
    public IReadOnlyList<CsvFinding> Findings { get; } = findings;
}
