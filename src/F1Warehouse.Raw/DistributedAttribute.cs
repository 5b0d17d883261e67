namespace F1Warehouse.Raw;

/// <summary>
/// The table grows beyond one machine: where a warehouse is distributed, the rows of one value of this property lie together on one node.
/// No other table may refer to it, and the property is part of its key.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class DistributedAttribute : Attribute;
