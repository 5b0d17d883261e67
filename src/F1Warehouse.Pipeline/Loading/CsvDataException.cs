using F1Warehouse.Pipeline.Errors;

namespace F1Warehouse.Pipeline.Loading;

/// <summary>The CSV files cannot be loaded as they are; nothing of them was kept.</summary>
/// <param name="message">A finding per line, and per file how many more there are.</param>
/// <param name="findings">The findings listed.</param>
public sealed class CsvDataException(string message, IReadOnlyList<CsvFinding> findings) : PipelineException(message)
{
    /// <summary>What is wrong, file by file in line order.</summary>
    public IReadOnlyList<CsvFinding> Findings { get; } = findings;
}
