namespace F1Warehouse.Compiler.Cases;

/// <summary>A table in a case.</summary>
/// <param name="Subject">A dataset that rows are given to; or a relation, with a condition where it has one, that must hold the rows.</param>
/// <param name="Line">The line of its heading.</param>
/// <param name="Columns">The columns that are told.</param>
/// <param name="Rows">Their values.</param>
public sealed record CaseSection(string Subject, int Line, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>The relation, without its condition.</summary>
    public string Relation => Subject.Split(' ')[0];
}
