using F1Warehouse.Raw.Entities;

namespace F1Warehouse.Sample;

/// <summary>How a car's race can end: the rows of <c>status.csv</c>, with the ids of the real data.</summary>
internal static class Ending
{
    public const int Finished = 1;

    public const int Disqualified = 2;

    public const int Withdrew = 54;

    private const int OneLapDown = 11;

    private const int MostLapsDown = 9;

    /// <summary>What stops a car on its first lap.</summary>
    public static IReadOnlyList<int> Accidents { get; } = [3, 4, 20, 130];

    /// <summary>What stops a car on any lap.</summary>
    public static IReadOnlyList<int> All { get; } = [3, 4, 5, 6, 9, 10, 20, 22, 23, 29, 31, 130];

    public static IEnumerable<Status> Rows { get; } =
    [
        Row(Finished, "Finished"),
        Row(Disqualified, "Disqualified"),
        Row(3, "Accident"),
        Row(4, "Collision"),
        Row(5, "Engine"),
        Row(6, "Gearbox"),
        Row(9, "Hydraulics"),
        Row(10, "Electrical"),
        Row(OneLapDown, "+1 Lap"),
        .. Enumerable.Range(2, MostLapsDown - 1).Select(laps => Row(LapsDown(laps), $"+{laps} Laps")),
        Row(20, "Spun off"),
        Row(22, "Suspension"),
        Row(23, "Brakes"),
        Row(29, "Puncture"),
        Row(31, "Retired"),
        Row(Withdrew, "Withdrew"),
        Row(130, "Collision damage"),
    ];

    public static int LapsDown(int laps) => OneLapDown + laps - 1;

    private static Status Row(int id, string description) => new() { StatusId = id, Description = description };
}
