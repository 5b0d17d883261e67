namespace F1Warehouse.Pipeline.Publishing;

/// <summary>An object in or on a warehouse's schemas, under its live name, as <c>pg_identify_object</c> writes it.</summary>
public sealed record ReleaseObject(string Type, string Identity)
{
    public override string ToString() => $"{Type} {Identity}";
}
