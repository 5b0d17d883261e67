namespace F1Warehouse.Oracle.Rows;

/// <summary>A row of <c>lap_times.csv</c>.</summary>
internal readonly record struct LapTime(int RaceId, int DriverId, int? Position, int Milliseconds);
