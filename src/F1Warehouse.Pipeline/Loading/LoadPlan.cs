using F1Warehouse.Pipeline.Events;
using F1Warehouse.Pipeline.Loading.Copying;
using F1Warehouse.Pipeline.Loading.Keys;
using F1Warehouse.Pipeline.Loading.Reading;
using F1Warehouse.Pipeline.Loading.Sources;

namespace F1Warehouse.Pipeline.Loading;

/// <summary>What there is to load, and what was found wrong with it before and meanwhile.</summary>
internal sealed class LoadPlan
{
    private readonly List<CsvFinding> missing = [];
    private readonly List<FileFindings> findings = [];

    /// <summary>The files that can be read, largest first.</summary>
    public List<DatasetLoad> Loads { get; private set; } = [];

    public bool HasFindings => missing.Count > 0 || findings.Any(file => file.Count > 0);

    /// <summary>Whether PostgreSQL refused a key.</summary>
    public bool KeysAreBroken { get; set; }

    /// <summary>Reads the headers of all files.</summary>
    public static LoadPlan Make(CsvSource source, TableKeys keys, IPipelineObserver observer)
    {
        var plan = new LoadPlan();
        plan.missing.AddRange(source.Findings);
        foreach (var warning in source.Warnings)
        {
            Warn(warning);
        }

        foreach (var other in source.Ignored)
        {
            observer.On(new Notice(NoticeLevel.Debug, $"{other}: none of the data files, ignored"));
        }

        foreach (var file in source.Files.OrderByDescending(file => file.Length))
        {
            plan.Add(file, keys, Warn);
        }

        observer.On(new LoadPlanned([.. plan.Loads.Select(load => new PlannedFile(load.Dataset, load.File.Length))]));
        return plan;

        void Warn(string message) => observer.On(new Notice(NoticeLevel.Warning, message));
    }

    /// <summary>A file that was written to while we read it is not to be trusted, whatever else was found in it.</summary>
    public void CheckForChanges()
    {
        foreach (var load in Loads.Where(load => load.File.HasChanged()))
        {
            load.Findings.Clear();
            load.Findings.AddFile("expected a file that stays as it is, it was changed while it was read");
        }
    }

    public CsvDataException ToException()
    {
        var lines = new List<string>(missing.Select(finding => finding.ToString()));
        var listed = new List<CsvFinding>(missing);
        foreach (var file in findings.Where(file => file.Count > 0).OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            var load = Loads.Find(load => load.Findings == file);
            var first = file.List(offsets => LineCount.At(load!.File, offsets));
            listed.AddRange(first);
            lines.AddRange(first.Select(finding => finding.ToString()));
            if (file.Count > first.Count)
            {
                lines.Add($"{file.Path}: and {file.Count - first.Count:N0} more");
            }
        }

        return new CsvDataException(string.Join('\n', lines), listed);
    }

    private void Add(CsvFile file, TableKeys keys, Action<string> warn)
    {
        var own = new FileFindings(file.Path);
        findings.Add(own);
        if (HeaderReader.Read(file, own, warn, out var isEmpty) is not { } columns)
        {
            return;
        }

        var key = keys.PrimaryKeyOf(file.Dataset.Name).Columns;
        Loads.Add(new DatasetLoad(file, columns, own, new RecordFaults(own, key.Count == 1 ? key[0] : null)));
        if (isEmpty && keys.IsReferenced(file.Dataset.Name))
        {
            own.AddFile("expected rows, because other files refer to them, found the header only");
        }
        else if (isEmpty)
        {
            warn($"{file.Path}: no rows, the header only");
        }
    }
}
