using F1Warehouse.Raw.Entities;

namespace F1Warehouse.Sample;

/// <summary>Constructors and drivers, by id from 1. No name belongs to a real team or person of this sport.</summary>
internal static class Cast
{
    /// <summary>The last one never takes part in a race.</summary>
    public static IReadOnlyList<Constructor> Constructors { get; } =
    [
        Team(1, "aldersyde", "Aldersyde", "British"),
        Team(2, "brunnwerk", "Brunnwerk", "German"),
        Team(3, "vellano", "Scuderia Vellano", "Italian"),
        Team(4, "hollis_crane", "Hollis &amp; Crane", "British"),
        Team(5, "montclair", "Écurie Montclair", "French"),
        Team(6, "nordhavn", "Nordhavn Racing", "Danish"),
        Team(7, "tamarisk", "Tamarisk", "Australian"),
        Team(8, "kurosato", "Kurosato", "Japanese"),
        Team(9, "blue_door", "Team \"Blue Door\"", "American"),
        Team(10, "pfaff", "Ypsilon, Pfaff und Söhne", "Austrian"),
        Team(11, "ravensworth", "Ravensworth", "British"),
    ];

    /// <summary>
    /// 5 and 18 share a code, as fathers and sons do in the real data. 21, 23, 25 and 26 have neither number nor code.
    /// 26 only ever takes over another driver's car; 25 never takes part in a race.
    /// </summary>
    public static IReadOnlyList<Driver> Drivers { get; } =
    [
        Person(1, "quillfeather", 8, "QUI", "Ambrose", "Quillfeather", 1999, 4, 17, "British"),
        Person(2, "van_hazelbeek", 25, "HAZ", "Ludo", "van Hazelbeek", 2003, 11, 2, "Dutch"),
        Person(3, "brancavento", 71, "BRA", "Matteo", "Brancavento", 2001, 7, 29, "Italian"),
        Person(4, "charvoisin", 36, "CHA", "Élodie", "Charvoisin", 2004, 2, 11, "French"),
        Person(5, "kvistholm", 48, "KVI", "Søren", "Kvistholm", 1994, 9, 5, "Danish"),
        Person(6, "ondarreta_luz", 13, "OND", "Rafael", "Ondarreta-Luz", 2000, 12, 24, "Spanish"),
        Person(7, "hirabane", 57, "HIR", "Kenzo", "Hirabane", 2006, 5, 8, "Japanese"),
        Person(8, "grunspecht", 39, "GRU", "Tobias", "Grünspecht", 2002, 3, 30, "German"),
        Person(9, "culpepperson", 62, "CUL", "Wyatt", "Culpepperson", 2005, 8, 14, "American"),
        Person(10, "vashtarine", 15, "VAS", "Indira", "Vashtarine", 2007, 1, 26, "Indian"),
        Person(11, "brzozomirski", 51, "BRZ", "Łukasz", "Brzozomirski", 1998, 6, 3, "Polish"),
        Person(12, "macaskerton", 29, "MAC", "Finlay", "MacAskerton", 2003, 10, 19, "British"),
        Person(13, "kemenyfalvi", 84, "KEM", "Zoltán", "Keményfalvi", 1997, 2, 22, "Hungarian"),
        Person(14, "sarmengo", 46, "SAR", "Beatriz", "Sarmengo", 2004, 4, 6, "Brazilian"),
        Person(15, "thornapple", 32, "THO", "Otis", "Thornapple", 2001, 9, 13, "Australian"),
        Person(16, "kuldsepanomm", 67, "KUL", "Priit", "Kuldsepanõmm", 2005, 12, 1, "Estonian"),
        Person(17, "dambreville", 41, "AMB", "Hugo", "d'Ambreville", 2002, 6, 18, "Belgian"),
        Person(18, "mikkel_kvistholm", 73, "KVI", "Mikkel", "Kvistholm", 2008, 7, 7, "Danish"),
        Person(19, "dlaminxe", 58, "DLA", "Nomvula", "Dlaminxe", 2006, 3, 15, "South African"),
        Person(20, "penablanca", 92, "PEN", "Joaquín", "Peñablanca", 1999, 8, 27, "Mexican"),
        Person(21, "rotenegger", null, null, "Anselm", "Rotenegger", 1992, 5, 21, "Austrian"),
        Person(22, "oleandrov", 54, "OLE", "Viktor \"Vix\"", "Oleandrov", 2009, 1, 9, "Bulgarian"),
        Person(23, "otarrellan", null, null, "Lorcan", "O'Tarrellan", 2007, 11, 28, "Irish"),
        Person(24, "sassoverde", 37, "SAS", "Chiara", "Sassoverde", 2010, 10, 4, "Italian"),
        Person(25, "marchbank_lowe", null, null, "Gideon", "Marchbank-Lowe", 2008, 12, 12, "British"),
        Person(26, "mizunomine", null, null, "Haruka", "Mizunomine", 2005, 2, 17, "Japanese"),
    ];

    private static Constructor Team(int id, string key, string name, string nationality) => new()
    {
        ConstructorId = id,
        ConstructorRef = key,
        Name = name,
        Nationality = nationality,
        Url = $"https://example.org/constructors/{key}",
    };

    private static Driver Person(
        int id, string key, int? number, string? code, string forename, string surname, int year, int month, int day,
        string nationality) => new()
        {
            DriverId = id,
            DriverRef = key,
            PermanentNumber = number,
            Code = code,
            Forename = forename,
            Surname = surname,
            DateOfBirth = new DateOnly(year, month, day),
            Nationality = nationality,
            Url = $"https://example.org/drivers/{key}",
        };
}
