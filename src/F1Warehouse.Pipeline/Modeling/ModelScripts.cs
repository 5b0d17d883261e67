using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Layers;
using F1Warehouse.Pipeline.Scripts;

namespace F1Warehouse.Pipeline.Modeling;

/// <summary>
/// The model scripts in the order in which they are applied: layer by layer, by name inside a layer. <c>core</c> comes first
/// among the marts, because facts refer to dimensions.
/// </summary>
public static class ModelScripts
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
        var stray = Stray(database);
        return stray.Count > 0
            ? throw new ConfigurationException($"{string.Join(", ", stray.Select(database.NameOf))}: {Expected}")
            : [.. Folders(database, schemas).SelectMany(folder =>
                ScriptFile.ReadFolder(database, folder.Path).Select(file => new PlannedScript(file, folder.SearchPath)))];
    }

    /// <summary>What is said of a script that lies elsewhere.</summary>
    public static string Expected { get; } = $"expected models in {string.Join(", ", Layers.Select(layer => $"models/{layer.Folder}"))}";

    /// <summary>The folders of the layers in their order, with the search path of their scripts.</summary>
    public static IEnumerable<(string Path, string SearchPath)> Folders(DatabaseFolder database, WarehouseSchemas schemas) =>
        Layers.Select(layer => (Path.Combine(database.Models, layer.Folder), schemas.SearchPath(layer.Target(schemas))));

    /// <summary>Scripts outside of these folders.</summary>
    public static IReadOnlyList<string> Stray(DatabaseFolder database) =>
        [.. Directory.EnumerateFiles(database.Models, "*.sql", SearchOption.AllDirectories)
            .Where(path => Layers.All(layer => Path.GetDirectoryName(path) != Path.GetFullPath(Path.Combine(database.Models, layer.Folder))))
            .Order(StringComparer.Ordinal)];
}
