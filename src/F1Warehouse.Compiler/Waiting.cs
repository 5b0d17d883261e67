using F1Warehouse.Compiler.Scratch;

namespace F1Warehouse.Compiler;

/// <summary>A script that reads what another one makes later.</summary>
/// <param name="Reader">The script.</param>
/// <param name="Relation">What it reads.</param>
/// <param name="Maker">The script that makes it.</param>
/// <param name="Failure">The statement that reads it.</param>
internal sealed record Waiting(SourceScript Reader, string Relation, SourceScript Maker, StatementFailure Failure);
