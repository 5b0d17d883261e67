namespace F1Warehouse.Raw;

/// <summary>
/// The header of the CSV column that fills this property, where it is not the property's name in camel case.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class CsvHeaderAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}
