namespace F1Warehouse.Oracle.Rows;

/// <summary>A row of <c>qualifying.csv</c>.</summary>
internal sealed record QualifyingResult(int RaceId, int DriverId, int ConstructorId, int? Position);
