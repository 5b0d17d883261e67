namespace F1Warehouse.Pipeline.Sessions;

/// <summary>How states, stages and severities are written in the books, in reports and in messages: in lower case.</summary>
public static class StoredNames
{
    public static string ToStoredName(this Enum value) => value.ToString().ToLowerInvariant();
}
