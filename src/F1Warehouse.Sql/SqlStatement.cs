namespace F1Warehouse.Sql;

/// <summary>One statement of a script.</summary>
/// <param name="Offset">Where it begins in the script, in UTF-16 units from 0; comments before it are not part of it.</param>
/// <param name="Text">The statement without its semicolon.</param>
public readonly record struct SqlStatement(int Offset, string Text);
