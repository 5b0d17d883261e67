using F1Warehouse.Pipeline.Scripts;

namespace F1Warehouse.Pipeline.Compiling;

/// <summary>The layers in their order.</summary>
internal enum ModelLayer
{
    Raw,
    Staging,
    Intermediate,
    Mart,
}
