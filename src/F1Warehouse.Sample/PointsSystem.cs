namespace F1Warehouse.Sample;

/// <summary>Points by position, as in the real sport from 2025 on: none for the fastest lap, less in a short race.</summary>
internal static class PointsSystem
{
    private static readonly int[] Race = [25, 18, 15, 12, 10, 8, 6, 4, 2, 1];

    private static readonly int[] RaceOfAQuarterToHalfTheDistance = [13, 10, 8, 6, 5, 4, 3, 2, 1];

    private static readonly int[] Sprint = [8, 7, 6, 5, 4, 3, 2, 1];

    /// <summary>The points of one driver of the car: those of a short race in an abandoned one, divided among all who drove the car.</summary>
    public static decimal InRace(Placing placing, RaceWeekend weekend) =>
        For(weekend.Has(WeekendTraits.Abandoned) ? RaceOfAQuarterToHalfTheDistance : Race, placing.Position)
        / placing.Car.Drivers.Count;

    public static decimal InSprint(Placing placing) => For(Sprint, placing.Position);

    private static decimal For(int[] points, int? position) => position <= points.Length ? points[position.Value - 1] : 0;
}
