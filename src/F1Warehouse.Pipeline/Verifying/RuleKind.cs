namespace F1Warehouse.Pipeline.Verifying;

/// <summary>Whose books a rule audits, which decides what a broken one leads to. Stored and reported by the lower-case names.</summary>
public enum RuleKind
{
    /// <summary>Ours: nothing is lost or doubled on the way of the data. An error; nobody can except or accept a row of it.</summary>
    Pipeline,

    /// <summary>The sport's: points, standings, winners, champions. An error, with known and accepted exceptions.</summary>
    Sport,

    /// <summary>The care of the source. A warning; an error only past a threshold of its own.</summary>
    Source,
}
