using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Graphs;
using F1Warehouse.Pipeline.Layers;
using F1Warehouse.Pipeline.Scripts;

namespace F1Warehouse.Compiler.Cases;

/// <summary>A unit test of models, a file of <c>database/tests</c>: rows that raw tables are given, and rows that models must then hold.</summary>
/// <param name="Name">The file's name without the ending, which says what is so.</param>
/// <param name="Path">The file.</param>
/// <param name="Given">What raw tables are given, that of the stage among it.</param>
/// <param name="Expected">What models must hold.</param>
public sealed record ModelCase(string Name, string Path, IReadOnlyList<CaseSection> Given, IReadOnlyList<CaseSection> Expected)
{
    private const string Ending = ".case";

    // What every case begins with; a section of the same name in a case replaces it.
    private const string Stage = "Stage";

    /// <summary>The names of all cases, in their ordinal order.</summary>
    public static IReadOnlyList<string> Names(DatabaseFolder database) => !Directory.Exists(database.Tests) ? [] :
    [
        .. Directory.EnumerateFiles(database.Tests, $"*{Ending}").Select(System.IO.Path.GetFileNameWithoutExtension).OfType<string>()
            .Where(name => name != Stage).Order(StringComparer.Ordinal),
    ];

    /// <exception cref="ConfigurationException">A file cannot be understood; with file and line.</exception>
    public static ModelCase Read(DatabaseFolder database, string name)
    {
        var path = PathOf(database, name);
        var own = new CaseFile(path);
        var stage = PathOf(database, Stage);
        var staged = File.Exists(stage) ? new CaseFile(stage).Given : [];
        return own.Expected.Count == 0
            ? throw new ConfigurationException($"{path}(1): expected a section [expected …]: a case that expects nothing cannot fail")
            : new ModelCase(name, path, [.. staged.Where(section => own.Given.All(other => other.Subject != section.Subject)), .. own.Given], own.Expected);
    }

    /// <summary>The cases that a caller names, by themselves or by what they expect: <c>dim_drivers+</c>.</summary>
    /// <exception cref="ConfigurationException">A selection meets no case, or a file cannot be understood.</exception>
    public static IReadOnlyList<ModelCase> Choose(DatabaseFolder database, IReadOnlyList<string> selections)
    {
        var all = Names(database).Select(name => Read(database, name)).ToDictionary(test => test.Name);
        var graph = ScriptGraph.Read(database).With(
            all.Values.Select(test => new GraphNode(
                test.Name, IsRule: true, Layer.Highest(test.Expected.Select(section => section.Relation)), database.NameOf(test.Path))),
            node => new ScriptFile(all[node.Name].Path, node.File, string.Join(' ', all[node.Name].Expected.Select(section => section.Relation)), ""));
        return [.. GraphSelection.Choose(graph, selections, node => node.IsRule, "case").Select(node => all[node.Name])];
    }

    private static string PathOf(DatabaseFolder database, string name) => System.IO.Path.Combine(database.Tests, $"{name}{Ending}");
}
