using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Raw;

namespace F1Warehouse.Pipeline.Loading.Sources;

/// <summary>Matches what a folder or a zip holds to datasets, by name.</summary>
/// <param name="place">The folder or zip.</param>
/// <param name="nameOf">An entry's name without folders.</param>
/// <param name="pathOf">An entry's name with them, for messages.</param>
/// <param name="use">Makes the file of an entry; a finding where it cannot be used.</param>
internal sealed class FileMatch<T>(
    string place, Func<T, string> nameOf, Func<T, string> pathOf, Func<Dataset, T, (CsvFile? File, CsvFinding? Finding)> use)
    where T : notnull
{
    private const string WhereToGetThem =
        "they come from kaggle.com, datasets rohanrao/formula-1-world-championship-1950-2020 (until 2024) and jtrotman/formula-1-race-data (until today)";

    private readonly List<CsvFile> files = [];
    private readonly List<CsvFinding> findings = [];
    private readonly List<string> warnings = [];

    /// <param name="entries">What there is.</param>
    /// <param name="leftOut">Datasets that are not looked for.</param>
    public CsvSource Of(IReadOnlyList<T> entries, IReadOnlyCollection<Dataset> leftOut)
    {
        var names = entries.Select(nameOf).ToList();
        if (!DataFileName.IsAmong(names))
        {
            return CsvSource.Unusable(place, Nothing(names));
        }

        var ignored = entries.ToList();
        foreach (var dataset in Dataset.All)
        {
            var named = entries.Where(entry => DataFileName.IsOf(dataset, nameOf(entry))).ToList();
            var exact = named.Where(entry => nameOf(entry) == dataset.FileName).ToList();
            var candidates = exact.Count > 0 ? exact : named;
            ignored.RemoveAll(candidates.Contains);
            if (!leftOut.Contains(dataset))
            {
                Add(dataset, candidates, isExact: exact.Count > 0);
            }
        }

        return new CsvSource(files, findings, warnings, [.. ignored.Select(entry => Excerpt.Line(pathOf(entry)))]);
    }

    private void Add(Dataset dataset, List<T> candidates, bool isExact)
    {
        var missing = Excerpt.Line(Path.Combine(place, dataset.FileName));
        if (candidates.Count == 0 && dataset.IsOptional)
        {
            warnings.Add($"{missing}: not there, as in some editions; its table stays empty");
        }
        else if (candidates.Count == 0)
        {
            findings.Add(CsvFinding.OfFile(missing, "expected this file, found none"));
        }
        else if (candidates.Count > 1)
        {
            findings.Add(CsvFinding.OfFile(
                Excerpt.Line(place), $"expected one file {dataset.FileName}, found {Excerpt.Names([.. candidates.Select(entry => Path.GetRelativePath(place, pathOf(entry)))])}"));
        }
        else
        {
            Use(dataset, candidates[0]);
            if (!isExact)
            {
                warnings.Add($"{Excerpt.Line(pathOf(candidates[0]))}: taken for {dataset.FileName}");
            }
        }
    }

    private void Use(Dataset dataset, T entry)
    {
        var (file, finding) = use(dataset, entry);
        files.AddRange(file is null ? [] : [file]);
        findings.AddRange(finding is null ? [] : [finding]);
    }

    private static string Nothing(IReadOnlyCollection<string> names)
    {
        var looksLike = ForeignExport.NameOf(names) is { } other ? $"this looks like {other}'s export, which has another form: " : "";
        return $"{looksLike}expected {string.Join(", ", Dataset.All.Select(dataset => dataset.FileName))}, found none of them; {WhereToGetThem}";
    }
}
