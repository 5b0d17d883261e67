using System.Collections.Concurrent;
using CsvHelper;
using F1Warehouse.Raw;
using F1Warehouse.Sample;
using Xunit;

namespace F1Warehouse.Tests.Sample;

/// <summary>The files of a sample, read back.</summary>
internal sealed class SampleTables
{
    private static readonly CsvReaderOptions Strict = CsvReaderOptions.Default with
    {
        Separator = ',',
        NullValues = [@"\N"],
        MalformedData = CsvMalformedDataHandling.Throw,
        FieldCountMismatch = CsvFieldCountHandling.Throw,
    };

    private static readonly ConcurrentDictionary<int, Lazy<Task<SampleTables>>> BySeed = new();

    private readonly Dictionary<string, List<SampleRow>> tables;

    private SampleTables(string folder) => tables = Dataset.All.ToDictionary(
        dataset => dataset.Name,
        dataset => Read(Path.Combine(folder, dataset.FileName)));

    public static string CommittedFolder { get; } = Path.Combine(Repository.Root, "data", "sample");

    public static SampleTables Committed { get; } = new(CommittedFolder);

    public IReadOnlyList<SampleRow> Races => this["races"];

    public IReadOnlyList<SampleRow> Results => this["results"];

    public IReadOnlyList<SampleRow> Sprints => this["sprint_results"];

    public IReadOnlyList<SampleRow> LapTimes => this["lap_times"];

    public IReadOnlyList<SampleRow> PitStops => this["pit_stops"];

    /// <summary>The result lists.</summary>
    public IEnumerable<IGrouping<int, SampleRow>> RacesAndSprints =>
        Results.GroupBy(row => row.RaceId).Concat(Sprints.GroupBy(row => row.RaceId));

    public IReadOnlyList<SampleRow> this[string table] => tables[table];

    /// <summary>The default seed and a few others; each is written once for all tests.</summary>
    public static TheoryData<int> Seeds => [SampleChampionship.DefaultSeed, 0, 1, -1, int.MaxValue];

    public static Task<SampleTables> OfAsync(int seed) => BySeed.GetOrAdd(seed, key => new(() => WriteAsync(key))).Value;

    /// <summary>The rows of a table that belong to one race.</summary>
    public IEnumerable<SampleRow> In(int season, int round, string table)
    {
        var race = Races.Single(one => one.Int("year") == season && one.Int("round") == round).RaceId;
        return this[table].Where(row => row.RaceId == race);
    }

    private static async Task<SampleTables> WriteAsync(int seed)
    {
        var folder = Directory.CreateTempSubdirectory("f1-sample-");
        try
        {
            await SampleChampionship.WriteAsync(folder.FullName, seed, CancellationToken.None);
            return new SampleTables(folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static List<SampleRow> Read(string file)
    {
        using var csv = CsvReader.FromFile(file, Strict);
        var headers = csv.Headers.ToList();
        var rows = new List<SampleRow>();
        while (csv.Read())
        {
            rows.Add(new SampleRow(headers.ToDictionary(header => header, csv.GetStringOrNull)));
        }

        return rows;
    }
}
