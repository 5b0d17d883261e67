using F1Warehouse.Pipeline.Scripts;

namespace F1Warehouse.Compiler;

/// <summary>Tells a script's layer by its folder.</summary>
internal static class ModelLayers
{
    public static ModelLayer LayerOf(this ScriptFile script) => script.Name.Split('/') switch
    {
        ["metadata", ..] => ModelLayer.Metadata,
        ["models", "10_staging", ..] => ModelLayer.Staging,
        ["models", "20_intermediate", ..] => ModelLayer.Intermediate,
        ["models", ..] => ModelLayer.Mart,
        _ => ModelLayer.Raw,
    };
}
