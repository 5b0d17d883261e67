namespace F1Warehouse.Sample;

/// <summary>What an entrant took home from a race or sprint.</summary>
/// <param name="RaceId">The race.</param>
/// <param name="EntrantId">A driver, or a constructor.</param>
/// <param name="Position">The place in the race; null = not classified, or a sprint, which is no win.</param>
/// <param name="Points">Points scored.</param>
internal sealed record Score(int RaceId, int EntrantId, int? Position, decimal Points);
