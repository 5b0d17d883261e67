using F1Warehouse.Sql;

namespace F1Warehouse.Pipeline.Verifying.Exceptions;

/// <summary>A line of a file of exceptions: one row that may break one rule.</summary>
/// <param name="Rule">Name of the rule.</param>
/// <param name="Key">The row, as <see cref="RowKey"/> writes it.</param>
/// <param name="Reason">Why it is one.</param>
/// <param name="Evidence">A public document, or what in the data shows it; null = none.</param>
/// <param name="Place">Where the line begins.</param>
internal sealed record ExceptedRow(string Rule, string Key, string Reason, string? Evidence, ScriptPosition Place);
