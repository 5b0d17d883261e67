using BenchmarkDotNet.Attributes;
using F1Warehouse.Pipeline.Loading.Reading;
using F1Warehouse.Pipeline.Loading.Sources;

namespace F1Warehouse.Benchmarks;

/// <summary>From the bytes of <c>lap_times.csv</c> to binary rows, without a database.</summary>
[MemoryDiagnoser]
public class ParseAndEncode
{
    /// <summary>Hands the folder over to the process that BenchmarkDotNet starts.</summary>
    public const string FolderVariable = "F1W_BENCHMARK_DATA";

    private CsvFile file = null!;
    private ColumnMap columns = null!;
    private FileFindings findings = null!;

    [GlobalSetup]
    public void Open()
    {
        var source = CsvSource.Open(Environment.GetEnvironmentVariable(FolderVariable)!);
        file = source.Files.Single(candidate => candidate.Dataset.Name == "lap_times");
        findings = new FileFindings(file);
        columns = HeaderReader.Read(file, findings, _ => { }, out _)!;
    }

    [Benchmark]
    public void LapTimes() => RecordEncoder.Inspect(file, columns, new RecordFaults(findings, null));
}
