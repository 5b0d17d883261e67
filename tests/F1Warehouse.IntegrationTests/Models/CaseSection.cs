namespace F1Warehouse.IntegrationTests.Models;

/// <summary>A table in a case: its heading without brackets, its columns and its rows.</summary>
internal sealed record CaseSection(string Heading, List<string> Columns, List<string[]> Rows);
