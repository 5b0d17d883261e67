using CsvHelper;
using F1Warehouse.Raw.Entities;

namespace F1Warehouse.Sample;

/// <summary>
/// Writes <c>exceptions.csv</c>, as a user does for a set of his own: the rows of the sample that break a rule of
/// <c>database/verification</c>, because the sample plants what the real sport knew in other seasons.
/// </summary>
internal static class SampleExceptions
{
    public const string FileName = "exceptions.csv";

    private const string Evidence = "planted by f1warehouse sample, see data/README.md";

    public static async Task WriteAsync(string folder, SampleRows rows, CancellationToken cancellation)
    {
        await using var csv = CsvWriter.ToFile(
            Path.Combine(folder, FileName), CsvWriterOptions.Default with { NewLine = "\n" });
        string[] header = ["rule", "row_key", "reason", "evidence"];
        foreach (var line in (IEnumerable<string[]>)[header, .. OfSharedDrives(rows), .. OfDeductions(rows)])
        {
            foreach (var field in line)
            {
                csv.WriteField(field, CsvQuoting.WhenNeeded);
            }

            await csv.EndRecordAsync(cancellation);
        }
    }

    /// <summary>Cars have not been shared since 1964, and shared cars have not scored since 1958.</summary>
    private static IEnumerable<string[]> OfSharedDrives(SampleRows rows)
    {
        var races = rows.All<Race>().ToDictionary(race => race.RaceId);
        var drivers = rows.All<Driver>().ToDictionary(driver => driver.DriverId);
        foreach (var car in rows.All<Result>().GroupBy(result => (result.RaceId, result.PositionOrder)).Where(car => car.Count() > 1))
        {
            var race = races[car.Key.RaceId];
            var key = $"{race.Season}/{race.Round}";
            yield return ["assert_finish_positions_are_dense", $"{key}/{car.Key.PositionOrder}", "a shared car, as until 1964", Evidence];
            foreach (var result in car)
            {
                var driver = $"{key}/{drivers[result.DriverId].DriverRef}";
                if (result.FinishPosition == 1)
                {
                    yield return ["assert_one_winner_per_race", driver, "a shared win, as in 1951, 1956 and 1957", Evidence];
                }

                yield return
                [
                    "assert_race_points_follow_from_positions", $"{driver}/{result.PositionOrder}",
                    "a share of the points of a shared car, as until 1957", Evidence,
                ];
            }
        }
    }

    private static IEnumerable<string[]> OfDeductions(SampleRows rows) =>
        from decision in StewardsDecision.OnConstructors
        where decision.PointsDeducted > 0
        from race in rows.All<Race>()
        where decision.HoldsAt(race.Season, race.Round)
        let constructor = rows.All<Constructor>().Single(one => one.ConstructorId == decision.EntrantId)
        select (string[])
        [
            "assert_constructor_standings_follow_from_points", $"{race.Season}/{race.Round}/{constructor.ConstructorRef}",
            $"{decision.PointsDeducted:0} points deducted for a forbidden part, as in 2020", Evidence,
        ];
}
