namespace F1Warehouse.Pipeline.Loading.Sources;

/// <summary>Exports of other Formula 1 databases, which people take for this data set.</summary>
internal static class ForeignExport
{
    private const int Enough = 3;

    private static readonly (string Prefix, string Name)[] Known = [("f1db-", "f1db"), ("formula_one_", "jolpica-f1")];

    /// <summary>Whose export files of these names are; null = nobody's that is known.</summary>
    public static string? NameOf(IReadOnlyCollection<string> fileNames) => Array.Find(Known, export => fileNames.Count(name =>
        name.StartsWith(export.Prefix, StringComparison.OrdinalIgnoreCase) && name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)) >= Enough).Name;
}
