using System.Reflection;

namespace F1Warehouse.Tests.Architecture;

/// <summary>The projects below <c>src</c>, a new one by itself.</summary>
internal static class SourceProjects
{
    private const string Program = "F1Warehouse.Cli";

    public static IReadOnlyList<string> Names { get; } =
        [.. Directory.EnumerateDirectories(Path.Combine(Repository.Root, "src")).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    public static IEnumerable<string> Libraries => Names.Where(name => name != Program);

    /// <summary>The code of a project, all files one after the other.</summary>
    public static string Text(string project) => string.Concat(
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", project), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText));

    public static Assembly Load(string project) => Assembly.Load(project == Program ? "f1warehouse" : project);
}
