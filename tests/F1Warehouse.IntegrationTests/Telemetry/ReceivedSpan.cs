namespace F1Warehouse.IntegrationTests.Telemetry;

/// <summary>A span as a collector got it.</summary>
/// <param name="Name">What was done.</param>
/// <param name="Id">Hex.</param>
/// <param name="Parent">Hex; empty = none.</param>
/// <param name="Status">0 = unset, 2 = error.</param>
internal sealed record ReceivedSpan(string Name, string Id, string Parent, ulong Status);
