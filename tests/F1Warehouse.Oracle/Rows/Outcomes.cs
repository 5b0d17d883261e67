namespace F1Warehouse.Oracle.Rows;

/// <summary>
/// The cause behind a text of <c>status.csv</c>. The warehouse lists the parts of a car that can fail; here everything that is
/// neither an accident nor a matter of people and rules is a part, so that a text missing in either list shows.
/// </summary>
internal static class Outcomes
{
    private static readonly HashSet<string> Accidents =
        ["Accident", "Collision", "Collision damage", "Damage", "Debris", "Fatal accident", "Spun off"];

    private static readonly HashSet<string> PeopleAndRules =
    [
        "Finished", "Lapped", "Disqualified", "Excluded", "Underweight", "107% Rule", "Did not prequalify", "Did not qualify", "Did not start",
        "Driver Seat", "Driver unwell", "Eye injury", "Illness", "Injured", "Injury", "Not classified", "Not restarted", "Physical", "Retired",
        "Safety", "Safety belt", "Safety concerns", "Seat", "Withdrew",
    ];

    private static readonly HashSet<string> NotStarted = ["Did not start", "Did not qualify", "Did not prequalify", "107% Rule"];

    private static readonly HashSet<string> Rules = ["Disqualified", "Excluded", "Underweight"];

    /// <summary>The group of a status; what is missing in the warehouse's list shows as a part of the car here.</summary>
    public static string GroupOf(string status) => Of(status) switch
    {
        Outcome.Accident => "accident",
        Outcome.Mechanical => "mechanical",
        _ when status is "Finished" or "Lapped" || status.StartsWith('+') => "finished",
        _ when Rules.Contains(status) => "disqualified",
        _ when NotStarted.Contains(status) => "not started",
        _ => "other",
    };

    public static Outcome Of(string status) =>
        Accidents.Contains(status) ? Outcome.Accident
        : PeopleAndRules.Contains(status) || status.StartsWith('+') ? Outcome.Other
        : Outcome.Mechanical;
}
