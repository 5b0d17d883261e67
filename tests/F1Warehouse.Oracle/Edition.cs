using F1Warehouse.Oracle.Csv;
using F1Warehouse.Oracle.Rows;

namespace F1Warehouse.Oracle;

/// <summary>The rows of one folder of CSV files that figures depend on.</summary>
internal sealed class Edition
{
    /// <param name="folder">The CSV files.</param>
    /// <param name="seeds">The folder of the seeds: what the sport says otherwise.</param>
    public Edition(string folder, string seeds)
    {
        Circuits = Read("circuits").Select(Circuit.From).ToDictionary(circuit => circuit.Id);
        Races = Read("races").Select(Race.From).ToDictionary(race => race.Id);
        Drivers = Read("drivers").Select(Driver.From).ToDictionary(driver => driver.Id);
        Constructors = Read("constructors").Select(Constructor.From).ToDictionary(constructor => constructor.Id);
        var statuses = Read("status").ToDictionary(row => row.Whole("statusId"), row => row.Text("status"));
        Results = [.. Read("results").Select(row => Entry.From(row, Races, statuses))];
        Sprints = [.. Read("sprint_results").Select(row => Entry.From(row, Races, statuses))];
        Qualifying = [.. Read("qualifying").Select(row =>
            new QualifyingResult(row.Whole("raceId"), row.Whole("driverId"), row.Whole("constructorId"), row.WholeOrNull("position")))];
        Laps = [.. Read("lap_times").Select(row =>
            new LapTime(row.Whole("raceId"), row.Whole("driverId"), row.WholeOrNull("position"), row.Whole("milliseconds")))];
        PitStops = [.. Read("pit_stops").Select(row => new PitStop(row.Whole("raceId"), row.Whole("driverId"), row.Whole("milliseconds")))];
        DriverStandings = [.. Read("driver_standings").Select(row => Standing.From(row, "driverStandingsId", "driverId", Races))];
        ConstructorStandings =
            [.. Read("constructor_standings").Select(row => Standing.From(row, "constructorStandingsId", "constructorId", Races))];
        Adjustments = [.. CsvFile.Read(Path.Combine(seeds, "seed_official_adjustments.csv")).Named().Select(Adjustment.From)];

        IEnumerable<CsvRow> Read(string name) => CsvFile.Read(Path.Combine(folder, $"{name}.csv")).Named();
    }

    public IReadOnlyDictionary<int, Circuit> Circuits { get; }

    public IReadOnlyDictionary<int, Race> Races { get; }

    public IReadOnlyDictionary<int, Driver> Drivers { get; }

    public IReadOnlyDictionary<int, Constructor> Constructors { get; }

    public IReadOnlyList<Entry> Results { get; }

    public IReadOnlyList<Entry> Sprints { get; }

    public IReadOnlyList<QualifyingResult> Qualifying { get; }

    public IReadOnlyList<LapTime> Laps { get; }

    public IReadOnlyList<PitStop> PitStops { get; }

    public IReadOnlyList<Standing> DriverStandings { get; }

    public IReadOnlyList<Standing> ConstructorStandings { get; }

    public IReadOnlyList<Adjustment> Adjustments { get; }
}
