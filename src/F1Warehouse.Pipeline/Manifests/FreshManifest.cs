using System.Text.Json;
using F1Warehouse.Pipeline.Events;
using F1Warehouse.Pipeline.Layers;
using F1Warehouse.Pipeline.Scripts;

namespace F1Warehouse.Pipeline.Manifests;

/// <summary>Looks for the manifest of these very scripts: one of older scripts tells of relations that may be gone.</summary>
internal static class FreshManifest
{
    /// <returns>Null where there is none; what the observer is told then says so.</returns>
    public static Manifest? Find(DatabaseFolder database, IReadOnlyList<PlannedScript> scripts, IPipelineObserver? observer)
    {
        foreach (var path in database.Manifests())
        {
            if (TryRead(path, observer) is { } manifest && IsOf(manifest, scripts))
            {
                Tell($"models are ordered by {path}");
                return manifest;
            }
        }

        Tell("models are ordered by the names in their texts: there is no manifest of these scripts");
        return null;

        void Tell(string message) => observer?.On(new Notice(NoticeLevel.Debug, message));
    }

    private static Manifest? TryRead(string path, IPipelineObserver? observer)
    {
        try
        {
            return Manifest.Parse(File.ReadAllText(path));
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            observer?.On(new Notice(NoticeLevel.Debug, $"{path} is not used: {e.Message}"));
            return null;
        }
    }

    private static bool IsOf(Manifest manifest, IReadOnlyList<PlannedScript> scripts)
    {
        var compiled = manifest.Relations.Where(relation => Layer.OfScript(relation.File).HoldsModels)
            .SelectMany(relation => (IEnumerable<ManifestFile?>)[new(relation.File, relation.Sha256), relation.Rows]).OfType<ManifestFile>();
        return compiled.ToHashSet().SetEquals(scripts.SelectMany(script => (IEnumerable<ScriptFile?>)[script.File, script.Rows])
            .OfType<ScriptFile>().Select(file => new ManifestFile(file.Name, file.Sha256)));
    }
}
