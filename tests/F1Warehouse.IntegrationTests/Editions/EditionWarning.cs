namespace F1Warehouse.IntegrationTests.Editions;

/// <summary>A rule that warns of an edition.</summary>
internal sealed record EditionWarning(string Rule, long Rows);
