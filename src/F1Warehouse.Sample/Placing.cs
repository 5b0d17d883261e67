using System.Globalization;

namespace F1Warehouse.Sample;

/// <summary>A car's place in the result list of a race or sprint.</summary>
/// <param name="Car">Its race.</param>
/// <param name="Order">From 1, without gaps.</param>
/// <param name="Position">Null = not classified.</param>
/// <param name="PositionText">The position, R retired, N not classified or D disqualified.</param>
/// <param name="StatusId">How the race ended for it.</param>
/// <param name="Milliseconds">The whole race; null for who did not finish on the leader's lap.</param>
/// <param name="Gap">Milliseconds behind the winner, 0 for the winner; null where <paramref name="Milliseconds"/> is.</param>
internal sealed record Placing(
    CarRun Car, int Order, int? Position, string PositionText, int StatusId, int? Milliseconds, int? Gap)
{
    /// <summary>Classified is who covered nine tenths of the distance, running at the end or not.</summary>
    public static IReadOnlyList<Placing> Classify(IReadOnlyList<CarRun> cars, int laps)
    {
        var byDistance = cars.OrderBy(car => car.IsDisqualified).ThenByDescending(car => car.Laps).ThenBy(car => car.Time).ToList();
        var classified = byDistance.Where(car => !car.IsDisqualified && car.Laps * 10 >= laps * 9).ToList();
        var winner = classified[0].Time;
        return [.. byDistance.Select((car, index) =>
        {
            int? position = index < classified.Count ? index + 1 : null;
            int? time = car.Laps == laps ? car.Time : null;
            return new Placing(car, index + 1, position, TextOf(car, position), StatusOf(car, laps), time, time - winner);
        })];
    }

    /// <summary>The time column: the winner's total, the others' gaps, null for who is not on the leader's lap.</summary>
    public string? TimeText(Func<int, string> textOfGap) =>
        Gap is null ? null : Gap is 0 ? RaceClock.Text(TimeSpan.FromMilliseconds(Car.Time)) : textOfGap(Gap.Value);

    private static string TextOf(CarRun car, int? position) =>
        position?.ToString(CultureInfo.InvariantCulture) ?? (car.IsDisqualified ? "D" : car.RetiredAs is null ? "N" : "R");

    private static int StatusOf(CarRun car, int laps) =>
        car.IsDisqualified ? Ending.Disqualified
        : car.RetiredAs ?? (car.Laps == laps ? Ending.Finished : Ending.LapsDown(laps - car.Laps));
}
