using F1Warehouse.IntegrationTests.Infrastructure;
using Xunit;

namespace F1Warehouse.IntegrationTests.Editions;

/// <summary>
/// A real edition of the data set, which is no part of the repository. Repositories that keep one leave the large file of laps out, so it is
/// put in from two other places, limited to the races that the edition has.
/// </summary>
internal sealed record Edition(string Name)
{
    private const string WithLaps = "f1-1950-2024 + laps-2021-2022";
    private const string Laps = "lap_times.csv";

    /// <summary>Whether <c>F1W_TEST_EDITIONS=all</c> asks for what takes minutes: every edition, and the psql script with the real data.</summary>
    public static bool AllAreAskedFor { get; } = Cases.AreAllAskedFor("F1W_TEST_EDITIONS");

    /// <summary>Those that are tested in any case: two that differ most.</summary>
    public static IReadOnlyList<string> Few { get; } = ["ergast-2023-03", "community-2025-11"];

    /// <summary>All that the document tells of.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "f1-1950-2024", WithLaps, "kaggle-2020-11", "ergast-2023-03", "ergast-2024-10", "kaggle-2024", "community-2025-08", "community-2025-11",
    ];

    /// <summary>Writes a whole folder of CSV files; skips the test where the edition is not there.</summary>
    public void WriteTo(string folder)
    {
        var whole = RealData.FolderOrSkip();
        var shared = Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(whole))!;
        var later = Path.Combine(shared, "laps-2021-2022.csv");
        var source = Name is "f1-1950-2024" or WithLaps ? whole : Path.Combine(shared, "editions", Name);
        Assert.SkipUnless(Directory.Exists(source), $"the edition {Name} is not at {source}");
        Assert.SkipUnless(Name == "f1-1950-2024" || File.Exists(later), $"the laps of 2021 and 2022 are not at {later}");
        foreach (var file in Directory.EnumerateFiles(source, "*.csv"))
        {
            File.WriteAllBytes(Path.Combine(folder, Path.GetFileName(file)), File.ReadAllBytes(file));
        }

        if (Name != "f1-1950-2024")
        {
            WriteLaps(folder, Path.Combine(whole, Laps), later);
        }
    }

    private static void WriteLaps(string folder, string earlier, string later)
    {
        var results = Oracle.Csv.CsvFile.Read(Path.Combine(folder, "results.csv"));
        var races = results.Named().Select(row => row.Text("raceId")).ToHashSet();
        File.WriteAllLines(
            Path.Combine(folder, Laps),
            File.ReadLines(earlier).Concat(File.ReadLines(later).Skip(1)).Where((line, index) => index == 0 || races.Contains(line[..line.IndexOf(',')])));
    }
}
