using F1Warehouse.Pipeline.Events;
using F1Warehouse.Pipeline.Loading.Copying;
using F1Warehouse.Pipeline.Loading.Reading;
using F1Warehouse.Pipeline.Loading.Sources;
using F1Warehouse.Pipeline.Releases;
using F1Warehouse.Raw;

namespace F1Warehouse.Pipeline.Loading;

/// <summary>What there is to load, and what was found wrong with it before and meanwhile.</summary>
internal sealed class LoadPlan
{
    private const int MaxIgnored = 20;

    private readonly List<CsvFinding> missing = [];
    private readonly List<FileFindings> findings = [];

    /// <summary>The files that can be read: first those that others refer to, then the largest.</summary>
    public List<DatasetLoad> Loads { get; private set; } = [];

    /// <summary>The tables that no file fills.</summary>
    public IEnumerable<string> EmptyTables =>
        Dataset.All.Except(Loads.Select(load => load.Dataset)).Select(dataset => dataset.Name);

    public bool HasFindings => missing.Count > 0 || findings.Any(file => file.Count > 0);

    /// <summary>Whether the rows break a primary or foreign key.</summary>
    public bool KeysAreBroken { get; set; }

    /// <summary>Reads the headers of all files.</summary>
    public static LoadPlan Make(CsvSource source, IPipelineObserver observer)
    {
        var plan = new LoadPlan();
        plan.missing.AddRange(source.Findings);
        foreach (var warning in source.Warnings)
        {
            Warn(warning);
        }

        // A user's exceptions are read by others.
        var ignored = source.Ignored.Where(other => !other.EndsWith(AcceptedFindings.FileName, StringComparison.OrdinalIgnoreCase)).ToList();
        foreach (var other in ignored.Take(MaxIgnored))
        {
            observer.On(new Notice(NoticeLevel.Debug, $"{other}: none of the data files, ignored"));
        }

        if (ignored.Count > MaxIgnored)
        {
            observer.On(new Notice(NoticeLevel.Debug, $"and {ignored.Count - MaxIgnored} more files, ignored"));
        }

        foreach (var file in source.Files.OrderByDescending(file => file.Dataset.IsReferenced).ThenByDescending(file => file.Length))
        {
            plan.Add(file, Warn);
        }

        if (DiskNeed.Of(plan.Loads.Sum(load => load.File.Length)) is { } need)
        {
            observer.On(new Notice(NoticeLevel.Information, need));
        }

        observer.On(new LoadPlanned([.. plan.Loads.Select(load => new PlannedFile(load.Dataset, load.File.Length))]));
        return plan;

        void Warn(string message) => observer.On(new Notice(NoticeLevel.Warning, message));
    }

    /// <summary>Looks at the files once more after their rows are sent.</summary>
    public void Review(IPipelineObserver observer)
    {
        foreach (var load in Loads)
        {
            if (load.File.Change() is { } change)
            {
                // Whatever was found in it may be half of one state and half of another.
                load.Faults.Changed(change);
            }
            else if (load.IsSplit && load.Faults.IsBroken)
            {
                // Broken quotes may have led to wrong cuts, and what a part then found is misleading.
                load.Faults.Reset();
                RecordEncoder.Inspect(load.File, load.Columns, load.Faults);
                if (load.Findings.Count == 0)
                {
                    load.Faults.Changed("changed");
                }
            }

            foreach (var oddity in load.Faults.Oddities())
            {
                observer.On(new Notice(NoticeLevel.Warning, $"{load.File.Shown}: {oddity}"));
            }
        }
    }

    public CsvDataException ToException()
    {
        var lines = new List<string>(missing.Select(finding => finding.ToString()));
        var listed = new List<CsvFinding>(missing);
        foreach (var file in findings.Where(file => file.Count > 0).OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            var first = file.List();
            listed.AddRange(first);
            lines.AddRange(first.Select(finding => finding.ToString()));
            if (file.Count > first.Count)
            {
                lines.Add($"{file.Path}: and {file.Count - first.Count:N0} more");
            }
        }

        return new CsvDataException(string.Join('\n', lines), listed);
    }

    private void Add(CsvFile file, Action<string> warn)
    {
        var own = new FileFindings(file);
        findings.Add(own);
        if (HeaderReader.Read(file, own, warn, out var isEmpty) is not { } columns)
        {
            return;
        }

        var key = file.Dataset.PrimaryKey;
        Loads.Add(new DatasetLoad(file, columns, own, new RecordFaults(own, key.Count == 1 ? key[0] : null)));
        if (isEmpty && file.Dataset.IsReferenced)
        {
            own.AddFile("expected rows, because other files refer to them, found the header only");
        }
        else if (isEmpty)
        {
            warn($"{file.Shown}: no rows, the header only");
        }
    }
}
