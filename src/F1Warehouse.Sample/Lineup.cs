using F1Warehouse.Raw.Entities;

namespace F1Warehouse.Sample;

/// <summary>Who drives for whom.</summary>
internal static class Lineup
{
    // By season: the two drivers of the constructors 1, 2, 3, …
    private static readonly Dictionary<int, (int First, int Second)[]> Pairs = new()
    {
        [2031] = [(1, 2), (3, 4), (5, 6), (7, 8), (9, 10), (11, 12), (13, 14), (15, 16), (17, 18), (19, 20)],
        [2032] = [(1, 2), (3, 7), (5, 6), (4, 8), (9, 10), (11, 12), (22, 14), (15, 16), (17, 18), (19, 13)],
        [2033] = [(1, 4), (3, 7), (18, 6), (2, 8), (9, 24), (11, 12), (22, 14), (10, 16), (17, 20), (19, 15)],
    };

    // 2031: an injury for the rest of the season. 2032: one race missed. 2033: two drivers swap teams in mid-season.
    private static readonly (int Season, int FirstRound, int LastRound, int Out, int In)[] Changes =
    [
        (2031, 6, 10, 6, 21),
        (2032, 5, 5, 12, 23),
        (2033, 6, 10, 4, 6),
        (2033, 6, 10, 6, 4),
    ];

    public static IEnumerable<(Constructor Constructor, Driver Driver)> At(Race race) =>
        Pairs[race.Season]
            .SelectMany((pair, index) => new[] { (Team: index, Driver: pair.First), (Team: index, Driver: pair.Second) })
            .Select(seat => (Constructor: Cast.Constructors[seat.Team], Driver: DriverAt(race, seat.Driver)))
            .Where(seat => !HasGivenUp(seat.Constructor, race));

    /// <summary>Pfaff runs out of money after round 7 of 2031: standings without results, until 2032.</summary>
    private static bool HasGivenUp(Constructor constructor, Race race) =>
        constructor.ConstructorRef == "pfaff" && race is { Season: 2031, Round: > 7 };

    private static Driver DriverAt(Race race, int driver)
    {
        var change = Changes.SingleOrDefault(one =>
            one.Season == race.Season && one.Out == driver && race.Round >= one.FirstRound && race.Round <= one.LastRound);
        return Cast.Drivers[(change == default ? driver : change.In) - 1];
    }
}
