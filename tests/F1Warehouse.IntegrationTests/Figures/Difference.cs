namespace F1Warehouse.IntegrationTests.Figures;

/// <summary>A figure of a mart that is not what the CSV files say.</summary>
/// <param name="Mart">The relation.</param>
/// <param name="Key">The row.</param>
/// <param name="Column">The column; * = the whole row.</param>
/// <param name="Expected">What the files say.</param>
/// <param name="Actual">What the mart holds.</param>
internal sealed record Difference(string Mart, string Key, string Column, string Expected, string Actual)
{
    public override string ToString() => $"{Mart} {Key} {Column}: expected {Expected}, found {Actual}";
}
