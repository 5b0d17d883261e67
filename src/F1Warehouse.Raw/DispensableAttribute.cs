namespace F1Warehouse.Raw;

/// <summary>
/// The file may be left out by name: no other file refers to it, and neither points, wins nor titles are taken from it.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class DispensableAttribute : Attribute;
