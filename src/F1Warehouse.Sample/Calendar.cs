using F1Warehouse.Raw.Entities;
using static F1Warehouse.Sample.WeekendTraits;

namespace F1Warehouse.Sample;

/// <summary>The races of three seasons. As in the real data, ids are no order of time: 2033 has the lowest.</summary>
internal static class Calendar
{
    /// <summary>The first season has no session times, as the real data before 2021.</summary>
    private const int SeasonWithoutTimes = 2031;

    public static IReadOnlyList<RaceWeekend> All { get; } =
    [
        .. Season(2033, 0, new DateOnly(2033, 3, 6),
            (4, "Kestrel Bay", 18, None),
            (5, "Hakurei", 17, None),
            (2, "Vellano", 20, None),
            (3, "Auvergne", 20, Sprint),
            (1, "Withering", 19, Withdrawal),
            (6, "Thimble", 25, None),
            (8, "Grauwald", 16, None),
            (9, "Praia Funda", 22, Sprint),
            (10, "Prairie", 17, None),
            (7, "Sierra Honda", 20, Untimed)),
        .. Season(SeasonWithoutTimes, 10, new DateOnly(2031, 3, 9),
            (4, "Kestrel Bay", 18, None),
            (2, "Vellano", 20, None),
            (1, "Withering", 19, Sprint | Untimed | SharedDrives),
            (11, "Havnering", 23, None),
            (6, "Thimble", 25, None),
            (3, "Auvergne", 20, None),
            (8, "Grauwald", 16, Sprint),
            (5, "Hakurei", 17, None),
            (7, "Sierra Honda", 20, None),
            (9, "Praia Funda", 22, None)),
        .. Season(2032, 20, new DateOnly(2032, 3, 7),
            (10, "Prairie", 17, None),
            (4, "Kestrel Bay", 18, Sprint),
            (2, "Vellano", 20, PitLaneStart),
            (8, "Grauwald", 5, Abandoned),
            (1, "Withering", 19, None),
            (3, "Auvergne", 20, Sprint | Disqualification),
            (6, "Thimble", 25, None),
            (5, "Hakurei", 20, Interrupted),
            (11, "Havnering", 23, Sprint),
            (7, "Sierra Honda", 20, None),
            (11, "Øresund", 23, None)),
    ];

    private static IEnumerable<RaceWeekend> Season(
        int season, int idsAfter, DateOnly opening, params (int Circuit, string Name, int Laps, WeekendTraits Traits)[] races) =>
        races.Select((race, index) => new RaceWeekend(
            RaceOf(season, index + 1, idsAfter, opening.AddDays(14 * index), Track.All[race.Circuit - 1], race.Name, race.Traits),
            Track.All[race.Circuit - 1],
            race.Laps,
            race.Traits));

    private static Race RaceOf(
        int season, int round, int idsAfter, DateOnly sunday, Track track, string name, WeekendTraits traits)
    {
        var isTimed = season != SeasonWithoutTimes;
        var isSprint = traits.HasFlag(Sprint);
        return new Race
        {
            RaceId = idsAfter + round,
            Season = season,
            Round = round,
            CircuitId = track.Circuit.CircuitId,
            Name = $"{name} Grand Prix",
            RaceDate = sunday,
            RaceTime = Utc(RaceWeekend.LocalStart, isTimed),
            Url = $"https://example.org/races/{season}/{round}",
            Fp1Date = Day(-2, isTimed),
            Fp1Time = Utc(new TimeOnly(12, 30), isTimed),
            Fp2Date = Day(-2, isTimed),
            Fp2Time = Utc(new TimeOnly(16, 0), isTimed),
            Fp3Date = Day(-1, isTimed && !isSprint),
            Fp3Time = Utc(new TimeOnly(11, 30), isTimed && !isSprint),
            QualifyingDate = Day(-1, isTimed),
            QualifyingTime = Utc(new TimeOnly(15, 0), isTimed),
            SprintDate = Day(-1, isSprint),
            SprintTime = Utc(new TimeOnly(11, 0), isTimed && isSprint),
        };

        DateOnly? Day(int days, bool isKnown) => isKnown ? sunday.AddDays(days) : null;

        TimeOnly? Utc(TimeOnly local, bool isKnown) => isKnown ? local.AddHours(-track.UtcOffset) : null;
    }
}
