namespace F1Warehouse.Sql;

/// <summary>Names in SQL text.</summary>
public static class Identifier
{
    public static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>A search path of these schemas, in their order.</summary>
    public static string SearchPath(params IEnumerable<string> schemas) => string.Join(", ", schemas.Select(Quote));
}
