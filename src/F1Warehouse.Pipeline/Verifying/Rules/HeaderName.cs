using F1Warehouse.Sql;

namespace F1Warehouse.Pipeline.Verifying.Rules;

/// <summary>A name that a header mentions, and where.</summary>
/// <param name="Text">The name.</param>
/// <param name="Place">In the rule's file.</param>
public sealed record HeaderName(string Text, ScriptPosition Place);
