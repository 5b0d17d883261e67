namespace F1Warehouse.Oracle.Rows;

/// <summary>What the warehouse does to names.</summary>
internal static class Names
{
    /// <summary>The source writes one HTML entity.</summary>
    public static string Clean(string name) => name.Replace("&amp;", "&", StringComparison.Ordinal);
}
