using F1Warehouse.Oracle.Rows;

namespace F1Warehouse.Oracle.Constructors;

/// <summary>What a driver scored for a constructor.</summary>
internal sealed record Score(Driver Driver, decimal Points);
