using F1Warehouse.Pipeline.Manifests;
using F1Warehouse.Pipeline.Scripts;
using F1Warehouse.Sql;

namespace F1Warehouse.Pipeline.Graphs;

/// <summary>What a step of the model stage has to do with the relations that the steps make.</summary>
/// <param name="Needed">
/// Those that it reads or refers to: as the catalogs know, and else all that the code of its text names, comments and strings
/// left out.
/// </param>
/// <param name="Touched">Those that it makes, alters or may write to; needed, too.</param>
internal sealed record ModelNames(IReadOnlySet<string> Needed, IReadOnlySet<string> Touched)
{
    private static readonly string[] plain = ["create", "alter", "comment"];

    // What their strings hold is, or may be, run as SQL.
    private static readonly string[] running = ["do", "function", "procedure", "execute"];

    public static IReadOnlyList<ModelNames> Of(IReadOnlyList<string> tables, IReadOnlyList<PlannedScript> scripts, Manifest? manifest)
    {
        var statements = scripts.Select(script => SqlStatementReader.Read(script.File.Text).Select(statement => statement.Text).ToList()).ToList();
        var made = scripts.Zip(statements, (script, own) => Made(script.File, own)).ToList();
        var known = SetOf([.. tables, .. made.SelectMany(names => names)]);
        return [.. tables.Select(table => new ModelNames(SetOf([table]), SetOf([table]))), .. scripts.Select((script, index) =>
        {
            var touched = made[index].Concat(statements[index].SelectMany(statement => TouchedBy(statement, known))).ToList();
            var needed = manifest is not null && statements[index].TrueForAll(IsPlain) ? manifest.NeededBy(script.File.Name) : null;
            return new ModelNames(SetOf(touched.Concat(needed ?? NamedIn(script.File.Text, known))), SetOf(touched));
        })];
    }

    /// <summary>Whether the order of the two matters.</summary>
    public bool Meets(ModelNames other) => Needed.Overlaps(other.Touched) || other.Needed.Overlaps(Touched);

    // The relation of its file, by the rule of the house, even where dynamic SQL makes it.
    private static List<string> Made(ScriptFile file, IEnumerable<string> statements) =>
        [file.Title, .. statements.Select(statement => CreatedObject.In(statement)?.Name).OfType<string>()];

    // The first name is what these are about; other statements may write to whatever they name.
    private static IEnumerable<string> TouchedBy(string statement, IReadOnlySet<string> known)
    {
        var tokens = SqlLexer.ReadCode(statement);
        return plain.Any(word => tokens[0].Is(statement, word))
            ? tokens.Select(token => token.NameIn(statement)).OfType<string>().Where(known.Contains).Take(1)
            : NamedIn(statement, known);
    }

    // Of these the catalogs know all that they need. A function's body, or what fills a table later, is text to them.
    private static bool IsPlain(string statement) =>
        plain.Any(word => SqlLexer.ReadCode(statement)[0].Is(statement, word))
        && CreatedObject.In(statement) is null or { IsRelation: true } or { Kind: "index" };

    private static IEnumerable<string> NamedIn(string sql, IReadOnlySet<string> known)
    {
        var tokens = SqlLexer.ReadCode(sql);
        var runsText = tokens.Any(token => running.Any(word => token.Is(sql, word)));
        return tokens.SelectMany(token =>
            token.NameIn(sql) is { } name ? known.Contains(name) ? [name] : []
            : runsText && token.Kind == SqlTokenKind.Text ? NamedIn(token.ContentIn(sql), known)
            : Enumerable.Empty<string>());
    }

    private static HashSet<string> SetOf(IEnumerable<string> names) => names.ToHashSet(StringComparer.OrdinalIgnoreCase);
}
