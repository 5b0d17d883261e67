using F1Warehouse.Pipeline.Errors;

namespace F1Warehouse.Site.Writing;

/// <summary>
/// A site is written beside the folder that it is meant for and takes its place when it is whole: whoever has the old one
/// open sees no half of the new one, and a folder that holds anything else is left alone.
/// </summary>
internal sealed class SiteFolder : IDisposable
{
    // The pages of a site say so of themselves.
    private const string Mark = "name=\"generator\" content=\"f1warehouse site\"";

    private readonly string target;

    /// <param name="target">The folder that it is meant for.</param>
    /// <exception cref="ConfigurationException">It holds other things than a site, or cannot be written.</exception>
    public SiteFolder(string target)
    {
        this.target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(target));
        if (File.Exists(this.target))
        {
            throw new ConfigurationException($"--output {target} is a file: expected a folder");
        }

        if (Directory.Exists(this.target) && Directory.EnumerateFileSystemEntries(this.target).Any() && !HoldsSite(this.target))
        {
            throw new ConfigurationException($"--output {target} holds other things than a site, which would be lost: name another folder, or empty it");
        }

        Scratch = $"{this.target}.{Guid.NewGuid():N}";
        Try(() => Directory.CreateDirectory(Scratch));
    }

    /// <summary>Where it is written.</summary>
    public string Scratch { get; }

    /// <returns>The page to open.</returns>
    public string Keep()
    {
        Try(() =>
        {
            if (Directory.Exists(target))
            {
                Directory.Delete(target, recursive: true);
            }

            Directory.Move(Scratch, target);
        });
        return Path.Combine(target, "index.html");
    }

    public void Dispose()
    {
        if (Directory.Exists(Scratch))
        {
            Directory.Delete(Scratch, recursive: true);
        }
    }

    private static bool HoldsSite(string folder)
    {
        var page = Path.Combine(folder, "index.html");
        return File.Exists(page) && File.ReadLines(page).Take(20).Any(line => line.Contains(Mark, StringComparison.Ordinal))
            && Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName).All(name => name is "index.html" or "site.js" or "site.css" or "data");
    }

    private void Try(Action work)
    {
        try
        {
            work();
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException($"--output {target} cannot be written: {cause.Message}", cause);
        }
    }
}
