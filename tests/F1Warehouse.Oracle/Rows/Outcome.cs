namespace F1Warehouse.Oracle.Rows;

/// <summary>Why a car stopped, as far as the figures tell causes apart.</summary>
internal enum Outcome
{
    Accident,
    Mechanical,
    Other,
}
