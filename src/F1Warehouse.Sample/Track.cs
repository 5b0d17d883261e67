using F1Warehouse.Raw.Entities;

namespace F1Warehouse.Sample;

/// <summary>A circuit with what a race on it needs beyond its row.</summary>
/// <param name="Circuit">The row of <c>circuits.csv</c>.</param>
/// <param name="Metres">The length of a lap.</param>
/// <param name="LapMilliseconds">What the best car needs for a lap.</param>
/// <param name="UtcOffset">Local time minus UTC, in hours.</param>
internal sealed record Track(Circuit Circuit, int Metres, int LapMilliseconds, int UtcOffset)
{
    /// <summary>By circuit id, from 1. The last one never holds a race.</summary>
    public static IReadOnlyList<Track> All { get; } =
    [
        Of(1, "brackenmoor", "Brackenmoor Park", "Withering", "UK", 52.1043, -1.3127, 142, 5120, 83_400, 0),
        Of(2, "vellano", "Autodromo di Vellano, Tracciato Lungo", "Vellano", "Italy", 44.9071, 9.68325, 61, 5480, 84_100, 1),
        Of(3, "etang_noir", "Circuit de l'Étang Noir", "Saint-Aubrac", "France", 45.2206, 3.0941, 812, 4310, 76_300, 1),
        Of(4, "kestrel_bay", "Kestrel Bay Street Circuit", "Kestrel Bay", "Australia", -32.614, 151.902, 4, 4870, 91_800, 10),
        Of(5, "hakurei", "Hakurei Mountain Circuit", "Kamisato", "Japan", 35.9134, 138.297, 1043, 5600, 95_200, 9),
        Of(6, "thimble", "The \"Thimble\" Ring", "Thimblewick", "Canada", 46.0418, -75.1303, 210, 2950, 55_700, -4),
        Of(7, "sierra_honda", "Autódromo Sierra Honda", "Peñalbarra", "Mexico", 20.7125, -101.236, 2110, 4440, 78_900, -6),
        Of(8, "grauwald", "Grauwald-Strecke", "Grauwald", "Germany", 50.1262, 7.9038, 380, 6940, 104_800, 1),
        Of(9, "praia_funda", "Praia Funda", "Praia Funda", "Brazil", -25.4407, -48.7219, null, 4205, 73_600, -3),
        Of(10, "tallgrass", "Tallgrass Raceway", "Meridian Falls", "USA", 38.9216, -97.0844, 402, 5310, 97_700, -5),
        Of(11, "havnering", "Nordhavn Havnering", "Nordhavn", "Denmark", 55.8932, 12.1055, 0, 3580, 66_500, 1),
        Of(12, "zadarec", "Zadarec", "Zadarec", "Croatia", 45.6011, 15.2874, null, 4020, 71_000, 1),
    ];

    private static Track Of(
        int id, string key, string name, string location, string country, double latitude, double longitude, int? altitude,
        int metres, int lapMilliseconds, int utcOffset) => new(
        new Circuit
        {
            CircuitId = id,
            CircuitRef = key,
            Name = name,
            Location = location,
            Country = country,
            Latitude = latitude,
            Longitude = longitude,
            AltitudeMetres = altitude,
            Url = $"https://example.org/circuits/{key}",
        },
        metres,
        lapMilliseconds,
        utcOffset);
}
