using System.Globalization;

namespace F1Warehouse.Pipeline.Sampling;

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
        var classified = cars.Where(car => IsClassified(car, laps)).OrderByDescending(car => car.Laps).ThenBy(car => car.Time).ToList();
        var others = cars.Except(classified).OrderBy(car => car.IsDisqualified).ThenByDescending(car => car.Laps).ThenBy(car => car.Time);
        var winner = classified[0].Time;
        return [.. classified.Concat(others).Select((car, index) =>
        {
            int? position = index < classified.Count ? index + 1 : null;
            int? time = car.Laps == laps ? car.Time : null;
            return new Placing(car, index + 1, position, TextOf(car, position), StatusOf(car, laps), time, time - winner);
        })];
    }

    private static bool IsClassified(CarRun car, int laps) => !car.IsDisqualified && car.Laps * 10 >= laps * 9;

    private static string TextOf(CarRun car, int? position) =>
        position?.ToString(CultureInfo.InvariantCulture) ?? (car.IsDisqualified ? "D" : car.RetiredAs is null ? "N" : "R");

    private static int StatusOf(CarRun car, int laps) =>
        car.IsDisqualified ? Ending.Disqualified
        : car.RetiredAs ?? (car.Laps == laps ? Ending.Finished : Ending.LapsDown(laps - car.Laps));
}
