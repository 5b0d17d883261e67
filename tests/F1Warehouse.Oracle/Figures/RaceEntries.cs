namespace F1Warehouse.Oracle.Figures;

/// <summary>Counts of races that all marts have.</summary>
internal static class RaceEntries
{
    public static int Started(this IEnumerable<RaceEntry> races) => races.Count(race => race.Has(car => car.IsStarted));

    public static int Wins(this IEnumerable<RaceEntry> races) => races.Count(IsWin);

    public static int Podiums(this IEnumerable<RaceEntry> races) => races.Count(IsPodium);

    public static int Poles(this IEnumerable<RaceEntry> races) => races.Count(race => race.Has(car => car.IsPole));

    public static int FastestLaps(this IEnumerable<RaceEntry> races) => races.Count(race => race.Has(car => car.IsFastestLap));

    public static int PointsFinishes(this IEnumerable<RaceEntry> races) => races.Count(IsPointsFinish);

    public static int OneTwos(this IEnumerable<RaceEntry> races) => races.Count(race => IsWin(race) && race.Has(car => car.Finish is 2));

    public static bool IsWin(this RaceEntry race) => race.Has(car => car.IsWin);

    public static bool IsPodium(this RaceEntry race) => race.Has(car => car.IsPodium);

    public static bool IsPointsFinish(this RaceEntry race) => race.Has(car => car.Points > 0);

    /// <summary>Season and name of a race.</summary>
    public static string? Title(this RaceEntry? race) => race is null ? null : $"{race.Race.Season} {race.Race.Name}";
}
