using F1Warehouse.Oracle.Constructors;
using F1Warehouse.Oracle.Drivers;
using F1Warehouse.Oracle.Figures;
using F1Warehouse.Oracle.Races;

namespace F1Warehouse.Oracle;

/// <summary>Every figure that the marts publish, computed from the CSV files alone: no SQL, no loader, no code of the product.</summary>
public static class ExpectedMarts
{
    /// <param name="folder">The CSV files of an edition.</param>
    /// <param name="seeds">The folder of the seeds: what the sport says otherwise than the source.</param>
    public static IReadOnlyList<Mart> Of(string folder, string seeds)
    {
        var edition = new Edition(folder, seeds);
        var almanac = new Almanac(edition);
        return
        [
            Mart.Of("dim_drivers", ["driver_id"], DriverFigures.All, edition.Drivers.Values.Select(driver => new DriverCareer(almanac, driver))),
            Mart.Of("dim_constructors", ["constructor_id"], ConstructorFigures.All,
                edition.Constructors.Values.Select(constructor => new ConstructorHistory(almanac, constructor))),
            Mart.Of("dim_circuits", ["circuit_id"], CircuitFigures.All, edition.Circuits.Values.Select(circuit => new CircuitHistory(almanac, circuit))),
            Mart.Of("dim_races", ["race_id"], RaceFigures.All, almanac.Weekends.Values),
            Mart.Of("fct_driver_performance", ["season", "driver_id"], DriverSeasonFigures.All,
                edition.Results.Select(entry => (entry.Race.Season, entry.DriverId)).Distinct()
                    .Select(row => new DriverSeason(almanac, edition.Drivers[row.DriverId], row.Season))),
            Mart.Of("fct_constructor_performance", ["season", "constructor_id"], ConstructorSeasonFigures.All,
                edition.Results.Select(entry => (entry.Race.Season, entry.ConstructorId)).Distinct()
                    .Select(row => new ConstructorSeason(almanac, edition.Constructors[row.ConstructorId], row.Season))),
            Mart.Of("fct_race_results", ["result_id"], RaceResultFigures.All, edition.Results.Select(entry => new RaceResult(almanac, entry))),
            Mart.Of("fct_lap_pace", ["race_id", "driver_id"], LapPaceFigures.All,
                almanac.Paces.Keys.Union(almanac.PitStops.Select(stops => stops.Key)).Select(row => new LapPace(almanac, row.RaceId, row.DriverId))),
        ];
    }
}
