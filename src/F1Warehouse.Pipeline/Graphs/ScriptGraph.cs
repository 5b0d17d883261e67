using System.Text.RegularExpressions;
using F1Warehouse.Pipeline.Events;
using F1Warehouse.Pipeline.Layers;
using F1Warehouse.Pipeline.Manifests;
using F1Warehouse.Pipeline.Scripts;
using F1Warehouse.Raw;
using F1Warehouse.Sql;

namespace F1Warehouse.Pipeline.Graphs;

/// <summary>
/// What a database folder's relations are and read: as the manifest of these very scripts knows, else what the code of their
/// texts names, which may be more.
/// </summary>
public sealed partial class ScriptGraph
{
    private readonly Dictionary<string, IReadOnlySet<string>> named = new(StringComparer.Ordinal);

    private ScriptGraph(DatabaseFolder database, IPipelineObserver? observer)
    {
        Plan = ModelScripts.Plan(database, WarehouseSchemas.For(WarehouseSchemas.DefaultBase));
        Manifest = FreshManifest.Find(database, Plan, observer);
        List<string> tables = [.. Dataset.All.Select(dataset => dataset.Name)];
        var names = ModelNames.Of(tables, Plan, Manifest);
        var migrations = MadeBy(ScriptFile.ReadFolder(database, database.Migrations));
        var nodes = tables.Select(table => new GraphNode(table, IsRule: false, Layer.Raw, migrations.GetValueOrDefault(table, "migrations"))).ToList();
        foreach (var (script, own) in Plan.Zip(names.Skip(tables.Count)))
        {
            foreach (var made in RelationsOf(script.File))
            {
                named.TryAdd(made, own.Needed);
                nodes.Add(new GraphNode(made, IsRule: false, Layer.OfScript(script.File.Name), script.File.Name) { Tags = TagsOf(script.File.Text) });
            }
        }

        Relations = nodes;
    }

    /// <summary>Seeds and models in the order in which they are applied.</summary>
    public IReadOnlyList<PlannedScript> Plan { get; }

    /// <summary>The manifest of these very scripts; null = there is none.</summary>
    public Manifest? Manifest { get; }

    /// <summary>Raw tables, seeds and models, in the order of the data.</summary>
    public IReadOnlyList<GraphNode> Relations { get; }

    /// <param name="database">The scripts.</param>
    /// <param name="observer">Is told where the graph comes from; null = nobody is.</param>
    /// <exception cref="Errors.ConfigurationException">A script cannot be read or lies outside the folders of the layers.</exception>
    public static ScriptGraph Read(DatabaseFolder database, IPipelineObserver? observer = null) => new(database, observer);

    /// <summary>The graph of the relations, with rules over them.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="code">What a rule runs.</param>
    public WarehouseGraph With(IEnumerable<GraphNode> rules, Func<GraphNode, ScriptFile> code) => new(
        [.. Relations, .. rules],
        node => node.IsRule ? ReadByRule(code(node)) : named.TryGetValue(node.Name, out var needed) ? needed : []);

    /// <summary>The graph of the relations alone.</summary>
    public WarehouseGraph WithoutRules() => With([], _ => throw new InvalidOperationException("there are no rules"));

    private IEnumerable<string> ReadByRule(ScriptFile rule) =>
        Manifest?.Verifications.FirstOrDefault(query => query.File == rule.Name && query.Sha256 == rule.Sha256)?.Reads is { } reads
            ? reads.Select(read => read.Relation[(read.Relation.LastIndexOf('.') + 1)..])
            : SqlLexer.NamesIn(rule.Text);

    private static List<string> RelationsOf(ScriptFile script) =>
        SqlStatementReader.Read(script.Text).Select(statement => CreatedObject.In(statement.Text)).OfType<CreatedObject>().Where(made => made.IsRelation)
            .Select(made => made.Name).Distinct().ToList() is { Count: > 0 } made ? made : [script.Title];

    private static Dictionary<string, string> MadeBy(IReadOnlyList<ScriptFile> migrations)
    {
        var made = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var migration in migrations)
        {
            foreach (var relation in RelationsOf(migration))
            {
                made.TryAdd(relation, migration.Name);
            }
        }

        return made;
    }

    private static string[] TagsOf(string text) =>
        TagLine().Match(text) is { Success: true } line ? line.Groups[1].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [];

    [GeneratedRegex(@"^--\s*tags\s*:\s*(.*?)\s*$", RegexOptions.Multiline)]
    private static partial Regex TagLine();
}
