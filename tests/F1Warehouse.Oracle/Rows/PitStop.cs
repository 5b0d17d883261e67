namespace F1Warehouse.Oracle.Rows;

/// <summary>A row of <c>pit_stops.csv</c>.</summary>
internal readonly record struct PitStop(int RaceId, int DriverId, int Milliseconds);
