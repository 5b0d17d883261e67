using System.Diagnostics;
using F1Warehouse.Pipeline.Loading.Reading;
using F1Warehouse.Pipeline.Loading.Sources;
using F1Warehouse.Pipeline.Releases;
using F1Warehouse.Raw;

namespace F1Warehouse.Pipeline.Loading.Copying;

/// <summary>One dataset on its way into its table; its parts may be under way on several connections.</summary>
/// <param name="file">The file.</param>
/// <param name="columns">Its columns.</param>
/// <param name="findings">What is wrong in it.</param>
/// <param name="faults">Takes what is wrong in its records.</param>
internal sealed class DatasetLoad(CsvFile file, ColumnMap columns, FileFindings findings, RecordFaults faults)
{
    private long rows;
    private long bytesRead;
    private long started;
    private int partsLeft = 1;

    public Dataset Dataset => File.Dataset;

    public CsvFile File { get; } = file;

    public ColumnMap Columns { get; } = columns;

    public FileFindings Findings { get; } = findings;

    public RecordFaults Faults { get; } = faults;

    public ReferencedKeys Referenced { get; } = new(columns);

    /// <summary>Of the file's bytes; known when all are read.</summary>
    public string? Sha256 { get; set; }

    public TimeSpan Elapsed { get; private set; }

    public long Rows => Volatile.Read(ref rows);

    public long BytesRead => Volatile.Read(ref bytesRead);

    /// <summary>Whether the file is loaded in several parts.</summary>
    public bool IsSplit { get; private set; }

    /// <summary>There is one more part, before the last.</summary>
    public void Cut()
    {
        Interlocked.Increment(ref partsLeft);
        IsSplit = true;
    }

    /// <summary>Whether this is the first part to start.</summary>
    public bool Start() => Interlocked.CompareExchange(ref started, Stopwatch.GetTimestamp(), 0) == 0;

    public void Advance(long moreRows, long moreBytes)
    {
        Interlocked.Add(ref rows, moreRows);
        Interlocked.Add(ref bytesRead, moreBytes);
    }

    /// <summary>Whether this was the last part to end.</summary>
    public bool Finish()
    {
        Elapsed = Stopwatch.GetElapsedTime(Volatile.Read(ref started));
        return Interlocked.Decrement(ref partsLeft) == 0;
    }

    public LoadedFile ToRecord() => new(Dataset, File.Path, Sha256!, File.Length, Rows, Elapsed);
}
