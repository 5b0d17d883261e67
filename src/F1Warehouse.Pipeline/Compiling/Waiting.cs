using F1Warehouse.Pipeline.Compiling.Scratch;

namespace F1Warehouse.Pipeline.Compiling;

/// <summary>A script that reads what another one makes later.</summary>
/// <param name="Reader">The script.</param>
/// <param name="Relation">What it reads.</param>
/// <param name="Maker">The script that makes it.</param>
/// <param name="Failure">The statement that reads it.</param>
internal sealed record Waiting(SourceScript Reader, string Relation, SourceScript Maker, StatementFailure Failure);
