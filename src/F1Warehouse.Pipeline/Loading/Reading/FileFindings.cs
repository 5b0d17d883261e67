using F1Warehouse.Pipeline.Loading.Sources;

namespace F1Warehouse.Pipeline.Loading.Reading;

/// <summary>
/// What is wrong in one file: the first 20 findings in file order, and how many there are. Takes them from several threads.
/// </summary>
public sealed class FileFindings(CsvFile file)
{
    public const int Limit = 20;

    private readonly PriorityQueue<Located, (long, long)> first = new();
    private readonly Lock gate = new();

    /// <summary>How the findings name the file.</summary>
    public string Path => file.Shown;

    /// <summary>All findings, also those beyond the limit.</summary>
    public long Count { get; private set; }

    /// <summary>Adds a finding about the record that starts at a byte of the file.</summary>
    public void Add(long offset, string? column, string? value, string expected) =>
        Add(new Located(offset, new CsvFinding(Path, null, column, value, expected)));

    /// <summary>Adds a finding about a line.</summary>
    public void AddAtLine(long offset, long line, string? column, string? value, string expected) =>
        Add(new Located(offset, new CsvFinding(Path, line, column, value, expected)));

    /// <summary>Adds a finding about the file as a whole.</summary>
    public void AddFile(string expected) => Add(new Located(-1, CsvFinding.OfFile(Path, expected)));

    public void Clear()
    {
        lock (gate)
        {
            first.Clear();
            Count = 0;
        }
    }

    /// <summary>The first findings in file order, with their lines.</summary>
    public IReadOnlyList<CsvFinding> List()
    {
        var located = first.UnorderedItems.OrderByDescending(item => item.Priority).Select(item => item.Element).ToList();
        var offsets = located.Where(finding => finding.NeedsLine).Select(finding => finding.Offset).Distinct().ToList();
        var lines = offsets.Count == 0 ? new Dictionary<long, long>() : LineCount.At(file, offsets);
        return [.. located.Select(finding => finding.NeedsLine && lines.TryGetValue(finding.Offset, out var line)
            ? finding.Finding with { Line = line }
            : finding.Finding)];
    }

    private void Add(Located finding)
    {
        lock (gate)
        {
            Count++;
            // The queue gives up its least element, so that what is last in the file goes first.
            first.Enqueue(finding, (-finding.Offset, -Count));
            if (first.Count > Limit)
            {
                first.Dequeue();
            }
        }
    }

    private sealed record Located(long Offset, CsvFinding Finding)
    {
        public bool NeedsLine => Offset >= 0 && Finding.Line is null;
    }
}
