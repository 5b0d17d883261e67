using F1Warehouse.Pipeline.Layers;
using F1Warehouse.Pipeline.Scripts;

namespace F1Warehouse.Site.Contents;

/// <summary>The scripts of the models by the names of the relations that they make: a file is named after its relation.</summary>
internal static class ModelSources
{
    public static Dictionary<string, ScriptFile> Read(DatabaseFolder scripts) => Layer.Models
        .SelectMany(layer => layer.Folders)
        .Select(folder => scripts.PathOf(folder.Path))
        .Where(Directory.Exists)
        .SelectMany(folder => ScriptFile.ReadFolder(scripts, folder))
        .ToDictionary(file => file.Title);
}
