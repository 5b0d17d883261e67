using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Raw;

namespace F1Warehouse.Pipeline.Loading.Sources;

/// <summary>What a folder or a zip holds of the 14 files.</summary>
/// <param name="Files">The files found.</param>
/// <param name="Findings">Files that are missing or cannot be used.</param>
/// <param name="Warnings">Files under a name that is not quite theirs.</param>
/// <param name="Ignored">Files that are none of the 14.</param>
public sealed record CsvSource(
    IReadOnlyList<CsvFile> Files,
    IReadOnlyList<CsvFinding> Findings,
    IReadOnlyList<string> Warnings,
    IReadOnlyList<string> Ignored)
{
    /// <exception cref="ConfigurationException">There is neither a folder nor a file of that name.</exception>
    public static CsvSource Open(string path) =>
        Directory.Exists(path) ? FolderSource.Open(path)
        : File.Exists(path) ? ZipSource.Open(path)
        : throw new ConfigurationException($"{path}: expected a folder with the {Dataset.All.Count} CSV files, or a zip of them");

    /// <summary>Matches entries to datasets by name: exactly, or without regard to case, blanks and underscores.</summary>
    /// <param name="place">The folder or zip, for messages.</param>
    /// <param name="entries">What it holds.</param>
    /// <param name="nameOf">An entry's name without folders.</param>
    /// <param name="pathOf">How messages name an entry.</param>
    /// <param name="use">Makes the file of an entry; a finding where it cannot be used.</param>
    public static CsvSource Match<T>(
        string place,
        IReadOnlyList<T> entries,
        Func<T, string> nameOf,
        Func<T, string> pathOf,
        Func<Dataset, T, (CsvFile? File, CsvFinding? Finding)> use)
        where T : notnull
    {
        var files = new List<CsvFile>();
        var findings = new List<CsvFinding>();
        var warnings = new List<string>();
        var ignored = entries.ToList();
        foreach (var dataset in Dataset.All)
        {
            var named = entries.Where(entry => Loosely(nameOf(entry)) == Loosely(dataset.FileName)).ToList();
            var exact = named.Where(entry => nameOf(entry) == dataset.FileName).ToList();
            var candidates = exact.Count > 0 ? exact : named;
            if (candidates.Count == 0 && dataset.IsOptional)
            {
                warnings.Add($"{Path.Combine(place, dataset.FileName)}: not there, as in some editions; its table stays empty");
                continue;
            }

            if (candidates.Count != 1)
            {
                var paths = string.Join("', '", candidates.Select(pathOf));
                findings.Add(candidates.Count == 0
                    ? CsvFinding.OfFile(Path.Combine(place, dataset.FileName), "expected this file, found none")
                    : new CsvFinding(place, null, null, paths, $"expected one file {dataset.FileName}"));
                ignored.RemoveAll(entry => candidates.Contains(entry));
                continue;
            }

            ignored.Remove(candidates[0]);
            var (file, finding) = use(dataset, candidates[0]);
            if (file is not null)
            {
                files.Add(file);
            }

            if (finding is not null)
            {
                findings.Add(finding);
            }

            if (exact.Count == 0)
            {
                warnings.Add($"{pathOf(candidates[0])}: taken for {dataset.FileName}");
            }
        }

        return new CsvSource(files, findings, warnings, [.. ignored.Select(pathOf)]);
    }

    private static string Loosely(string name) =>
        string.Concat(name.Where(character => !char.IsWhiteSpace(character) && character != '_')).ToLowerInvariant();
}
