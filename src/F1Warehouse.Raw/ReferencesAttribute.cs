namespace F1Warehouse.Raw;

/// <summary>The raw table whose key this property holds: it becomes a foreign key.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ReferencesAttribute(Type entity) : Attribute
{
    /// <summary>The entity of the referenced table.</summary>
    public Type Entity { get; } = entity;
}
