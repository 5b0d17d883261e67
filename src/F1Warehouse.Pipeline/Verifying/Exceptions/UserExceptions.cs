using System.IO.Compression;
using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Releases;
using F1Warehouse.Pipeline.Scripts;

namespace F1Warehouse.Pipeline.Verifying.Exceptions;

/// <summary>The exceptions of a user: <c>exceptions.csv</c> beside the data files, in their zip, or beside the zip.</summary>
public static class UserExceptions
{
    /// <param name="database">The scripts, with the rules.</param>
    /// <param name="places">The folder or zip of the data files, and the folder that it lies in where that was named.</param>
    /// <returns>None where there is no such file.</returns>
    /// <exception cref="ConfigurationException">A file cannot be read, or a line excepts what cannot be excepted; with file, line and column.</exception>
    public static IReadOnlyList<AcceptedFinding> Read(DatabaseFolder database, params IReadOnlyList<string> places)
    {
        var files = places.SelectMany(Texts).DistinctBy(file => file.Path).ToList();
        if (files.Count == 0)
        {
            return [];
        }

        var rules = VerificationQuery.ReadAll(database);
        var faults = new List<string>();
        var found = new List<AcceptedFinding>();
        foreach (var (path, text) in files)
        {
            var file = new ExceptionFile(text);
            faults.AddRange(file.Faults.Concat(file.Refusals(rules)).OrderBy(fault => fault.Place.Line).Select(fault =>
                FormattableString.Invariant($"{path}({fault.Place.Line},{fault.Place.Column}): {fault.Message}")));
            faults.AddRange(file.Rows.Where(row => found.Exists(other => other.Rule == row.Rule && other.Key == row.Key)).Select(row =>
                FormattableString.Invariant($"{path}({row.Place.Line},{row.Place.Column}): {row.Rule} {row.Key} is excepted in {files[0].Path} already")));
            found.AddRange(file.Rows.Select(row => new AcceptedFinding(row.Rule, row.Key, row.Reason, row.Evidence, path)));
        }

        return faults.Count == 0 ? found : throw new ConfigurationException(string.Join('\n', faults));
    }

    private static IEnumerable<(string Path, string Text)> Texts(string source)
    {
        var folder = Directory.Exists(source) ? source : Path.GetDirectoryName(Path.GetFullPath(source))!;
        var beside = Directory.Exists(folder)
            ? Directory.GetFiles(folder).Where(path => IsNamed(Path.GetFileName(path))).Order(StringComparer.Ordinal).Select(path => (path, Attempt(path, () => File.ReadAllText(path))))
            : [];
        return beside.Concat(File.Exists(source) ? Attempt(source, () => Entries(source)) : []);
    }

    // A zip that cannot be read is the loader's to tell.
    private static List<(string, string)> Entries(string path)
    {
        try
        {
            using var zip = ZipFile.OpenRead(path);
            var texts = new List<(string, string)>();
            foreach (var entry in zip.Entries.Where(entry => IsNamed(entry.Name)))
            {
                using var reader = new StreamReader(entry.Open());
                texts.Add(($"{path}/{entry.FullName}", reader.ReadToEnd()));
            }

            return texts;
        }
        catch (InvalidDataException)
        {
            return [];
        }
    }

    private static bool IsNamed(string name) => name.Equals(AcceptedFindings.FileName, StringComparison.OrdinalIgnoreCase);

    private static T Attempt<T>(string path, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException($"{path}: expected a file that can be read: {unreadable.Message}", unreadable);
        }
    }
}
