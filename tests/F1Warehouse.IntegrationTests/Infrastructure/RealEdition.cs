using Xunit;

namespace F1Warehouse.IntegrationTests.Infrastructure;

/// <summary>
/// An edition of the data set as its owner keeps it, beside the real data set. Repositories leave <c>lap_times.csv</c> out: on
/// demand the laps of the real data set are put in, of those races that the edition has.
/// </summary>
internal sealed class RealEdition : IDisposable
{
    private RealEdition(string source)
    {
        Folder = Directory.CreateTempSubdirectory("f1w-edition-").FullName;
        foreach (var file in Directory.EnumerateFiles(source, "*.csv"))
        {
            File.CreateSymbolicLink(Path.Combine(Folder, Path.GetFileName(file)), file);
        }
    }

    public string Folder { get; }

    /// <summary>The edition without laps; skips the test where it is not there.</summary>
    public static RealEdition WithoutLapsOrSkip(string name) => new(SourceOrSkip(name));

    /// <summary>The edition with laps; skips the test where it is not there.</summary>
    public static RealEdition WithLapsOrSkip(string name)
    {
        var edition = new RealEdition(SourceOrSkip(name));
        var data = RealData.FolderOrSkip();
        var races = File.ReadLines(Path.Combine(edition.Folder, "results.csv")).Skip(1).Select(line => line.Split(',')[1]).ToHashSet();
        using var laps = new StreamWriter(Path.Combine(edition.Folder, "lap_times.csv"));
        laps.Write("raceId,driverId,lap,position,time,milliseconds\n");
        foreach (var part in (string[])[Path.Combine(data, "lap_times.csv"), Path.Combine(data, "..", "laps-2021-2022.csv")])
        {
            foreach (var line in File.ReadLines(part).Skip(1).Where(line => races.Contains(line[..line.IndexOf(',', StringComparison.Ordinal)])))
            {
                laps.Write($"{line}\n");
            }
        }

        return edition;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static string SourceOrSkip(string name)
    {
        var folder = Path.GetFullPath(Path.Combine(RealData.FolderOrSkip(), "..", "editions", name));
        Assert.SkipUnless(Directory.Exists(folder), $"the editions are not beside the real data: {folder}");
        return folder;
    }
}
