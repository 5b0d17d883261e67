namespace F1Warehouse.Raw;

/// <summary>
/// Some editions of the data set lack this: a column, whose property is then null, or a whole file, whose table is then empty.
/// A load says so in one warning.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property)]
internal sealed class OptionalAttribute : Attribute;
