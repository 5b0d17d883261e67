using F1Warehouse.Oracle.Rows;

namespace F1Warehouse.Oracle.Drivers;

/// <summary>A constructor at one weekend.</summary>
/// <param name="Race">The weekend.</param>
/// <param name="ConstructorId">The constructor.</param>
/// <param name="Points">Of the race and the sprint together.</param>
/// <param name="Members">Its drivers.</param>
internal sealed record Team(Race Race, int ConstructorId, decimal Points, IReadOnlyList<TeamMember> Members);
