using F1Warehouse.Pipeline.Verifying;

namespace F1Warehouse.Compiler.Catalog;

/// <summary>A verification query that was analysed.</summary>
/// <param name="Script">The query.</param>
/// <param name="Rule">What its header says.</param>
/// <param name="Columns">The names of what it returns; null where PostgreSQL refused it.</param>
/// <param name="Reads">By schema and name; null where PostgreSQL cannot tell.</param>
internal sealed record CompiledQuery(SourceScript Script, VerificationRule Rule, IReadOnlyList<string>? Columns, IReadOnlyList<Dependency>? Reads);
