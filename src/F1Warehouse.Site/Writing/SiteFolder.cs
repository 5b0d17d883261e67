using F1Warehouse.Pipeline.Errors;

namespace F1Warehouse.Site.Writing;

/// <summary>
/// A site is written in a folder of its own inside of the one that it is meant for, which may be a mount, and takes the place of
/// the old one when it is whole. A folder that holds anything else is left alone.
/// </summary>
internal sealed class SiteFolder : IDisposable
{
    // The pages of a site say so of themselves.
    private const string Mark = "name=\"generator\" content=\"f1warehouse site\"";

    private const string ScratchPrefix = ".site-";

    // In the order in which they take their places: the page comes last.
    private static readonly string[] parts = ["data", "site.css", "site.js", "index.html"];

    private readonly string target;
    private readonly bool isNew;

    /// <param name="target">The folder that it is meant for.</param>
    /// <exception cref="ConfigurationException">It holds other things than a site, or cannot be written.</exception>
    public SiteFolder(string target)
    {
        this.target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(target));
        isNew = !Directory.Exists(this.target);
        if (File.Exists(this.target))
        {
            throw new ConfigurationException($"--output {target} is a file: expected a folder");
        }

        if (!isNew && !HoldsSiteOrNothing(this.target))
        {
            throw new ConfigurationException($"--output {target} holds other things than a site, which would be lost: name another folder, or empty it");
        }

        Scratch = Path.Combine(this.target, $"{ScratchPrefix}{Guid.NewGuid():N}");
        Try(() => Directory.CreateDirectory(Scratch));
    }

    /// <summary>Where it is written.</summary>
    public string Scratch { get; }

    /// <returns>The page to open.</returns>
    public string Keep()
    {
        Try(() =>
        {
            foreach (var old in Directory.EnumerateFileSystemEntries(target).Where(entry => entry != Scratch).ToList())
            {
                Delete(old);
            }

            foreach (var part in parts.Select(part => Path.Combine(Scratch, part)).Where(Path.Exists))
            {
                Directory.Move(part, Path.Combine(target, Path.GetFileName(part)));
            }
        });
        return Path.Combine(target, "index.html");
    }

    public void Dispose()
    {
        Delete(Scratch);
        if (isNew && Directory.Exists(target) && !Directory.EnumerateFileSystemEntries(target).Any())
        {
            Directory.Delete(target);
        }
    }

    // What was left by a program that was killed is part of a site, too.
    private static bool HoldsSiteOrNothing(string folder)
    {
        var page = Path.Combine(folder, "index.html");
        var names = Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName).Where(name => !name!.StartsWith(ScratchPrefix, StringComparison.Ordinal)).ToList();
        return names.Count == 0
            || (names.TrueForAll(parts.Contains) && File.Exists(page) && File.ReadLines(page).Take(20).Any(line => line.Contains(Mark, StringComparison.Ordinal)));
    }

    private static void Delete(string entry)
    {
        if (Directory.Exists(entry))
        {
            Directory.Delete(entry, recursive: true);
        }
        else
        {
            File.Delete(entry);
        }
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
