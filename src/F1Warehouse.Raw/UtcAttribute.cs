namespace F1Warehouse.Raw;

/// <summary>The time of day is UTC: the letter <c>Z</c> after it, as the API writes it, is accepted.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class UtcAttribute : Attribute;
