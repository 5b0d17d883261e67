namespace F1Warehouse.Compiler;

/// <summary>The rules of the house by number; <c>docs/rules.md</c> tells why each is one and how to mend.</summary>
internal static class RuleCode
{
    public const string LaterLayer = "F1W0001";
    public const string SkippedLayer = "F1W0002";
    public const string AppliedLater = "F1W0003";
    public const string Cycle = "F1W0004";
    public const string NameIsNotFiles = "F1W0005";
    public const string SeveralRelations = "F1W0006";
    public const string RelationWithoutComment = "F1W0007";
    public const string ColumnWithoutComment = "F1W0008";
    public const string MartWithoutPrimaryKey = "F1W0009";
    public const string SelectStar = "F1W0010";
    public const string SchemaName = "F1W0011";
    public const string Unread = "F1W0012";
    public const string PropertyWithoutColumn = "F1W0013";
    public const string Suppression = "F1W0014";
    public const string NoRelation = "F1W0015";
    public const string Misplaced = "F1W0016";
    public const string ForbiddenStatement = "F1W0017";
    public const string HeaderWithoutObject = "F1W0018";
    public const string ExceptionWithoutRule = "F1W0019";
}
