using F1Warehouse.Pipeline.Scripts;

namespace F1Warehouse.Pipeline.Modeling;

/// <summary>
/// The model scripts in the order in which they are applied: layer by layer, by name inside a layer. <c>core</c> comes first
/// among the marts, because facts refer to dimensions.
/// </summary>
internal static class ModelScripts
{
    private static readonly (string Folder, Func<WarehouseSchemas, string> Target)[] Layers =
    [
        ("10_staging", schemas => schemas.Base),
        ("20_intermediate", schemas => schemas.Base),
        ("30_marts/core", schemas => schemas.CoreMarts),
        ("30_marts/driver_performance", schemas => schemas.DriverPerformanceMarts),
        ("30_marts/constructor_performance", schemas => schemas.ConstructorPerformanceMarts),
    ];

    /// <exception cref="ConfigurationException">A script lies outside the folders of the layers.</exception>
    public static IReadOnlyList<PlannedScript> Plan(DatabaseFolder database, WarehouseSchemas schemas)
    {
        var planned = Layers.SelectMany(layer => ScriptFile.ReadFolder(database, Path.Combine(database.Models, layer.Folder))
            .Select(file => new PlannedScript(file, schemas.SearchPath(layer.Target(schemas))))).ToList();
        var stray = Directory.EnumerateFiles(database.Models, "*.sql", SearchOption.AllDirectories).Select(database.NameOf)
            .Except(planned.Select(script => script.File.Name)).Order(StringComparer.Ordinal).ToList();
        return stray.Count == 0
            ? planned
            : throw new ConfigurationException(
                $"{string.Join(", ", stray)}: expected models in {string.Join(", ", Layers.Select(layer => $"models/{layer.Folder}"))}");
    }
}
