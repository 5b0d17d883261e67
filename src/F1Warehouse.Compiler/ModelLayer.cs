namespace F1Warehouse.Compiler;

/// <summary>The layers in their order.</summary>
internal enum ModelLayer
{
    Metadata,
    Raw,
    Staging,
    Intermediate,
    Mart,
}
