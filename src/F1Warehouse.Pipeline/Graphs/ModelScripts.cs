using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Layers;
using F1Warehouse.Pipeline.Scripts;
using F1Warehouse.Pipeline.Scripts.Seeds;

namespace F1Warehouse.Pipeline.Graphs;

/// <summary>
/// Seeds and model scripts in the order in which they are applied: layer by layer, folder by folder, by name inside a folder.
/// </summary>
public static class ModelScripts
{
    private static IReadOnlyList<LayerFolder> AllFolders { get; } = [.. Layer.Models.SelectMany(layer => layer.Folders)];

    /// <exception cref="ConfigurationException">A script lies outside the folders of the layers.</exception>
    /// <exception cref="ScriptException">A seed has no rows.</exception>
    public static IReadOnlyList<PlannedScript> Plan(DatabaseFolder database, WarehouseSchemas schemas)
    {
        Refuse(Stray(database), Expected);
        Refuse(SeedFiles.Stray(database), SeedFiles.Expected);
        return [.. Folders(database, schemas).SelectMany(folder => ScriptFile.ReadFolder(database, folder.Path).Select(file =>
            new PlannedScript(file, folder.SearchPath, folder.Path == database.Seeds ? SeedFiles.Read(database, file) : null)))];

        void Refuse(IReadOnlyList<string> stray, string expected)
        {
            if (stray.Count > 0)
            {
                throw new ConfigurationException($"{string.Join(", ", stray.Select(database.NameOf))}: {expected}");
            }
        }
    }

    /// <summary>What is said of a script that lies elsewhere.</summary>
    public static string Expected { get; } =
        $"expected models in {string.Join(", ", AllFolders.Except(Layer.Seeds.Folders).Select(folder => folder.Path))}";

    /// <summary>The folders of the layers in their order, with the search path of their scripts.</summary>
    public static IEnumerable<(string Path, string SearchPath)> Folders(DatabaseFolder database, WarehouseSchemas schemas) =>
        AllFolders.Select(folder => (database.PathOf(folder.Path), schemas.SearchPath(schemas.Of(folder))));

    /// <summary>Scripts below <c>models</c> outside of these folders.</summary>
    public static IReadOnlyList<string> Stray(DatabaseFolder database) =>
        [.. Directory.EnumerateFiles(database.Models, "*.sql", new EnumerationOptions
            {
                RecurseSubdirectories = true, MatchCasing = MatchCasing.CaseInsensitive, IgnoreInaccessible = false,
            })
            .Where(path => AllFolders.All(folder => Path.GetDirectoryName(path) != database.PathOf(folder.Path)))
            .Order(StringComparer.Ordinal)];
}
