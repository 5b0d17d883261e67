namespace F1Warehouse.Pipeline.Sessions;

/// <summary>What a class of SQLSTATEs, or one of them, means to who runs the program.</summary>
/// <param name="Prefix">Two characters of a class or all five of a state; the longest one that fits counts.</param>
/// <param name="Source">Who has to act.</param>
/// <param name="Cure">What to do, said after PostgreSQL's own words.</param>
internal sealed record SqlStateMeaning(string Prefix, FailureSource Source, string Cure);
