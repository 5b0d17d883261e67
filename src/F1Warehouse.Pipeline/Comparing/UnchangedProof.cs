using F1Warehouse.Pipeline.Events;
using F1Warehouse.Pipeline.Graphs;
using F1Warehouse.Pipeline.Releases;
using F1Warehouse.Pipeline.Scripts;
using F1Warehouse.Pipeline.Sessions;
using F1Warehouse.Sql;
using Npgsql;

namespace F1Warehouse.Pipeline.Comparing;

/// <summary>
/// Which relations of two releases must be alike without a look at their rows: the same program made them on the same server, of
/// the same files by the same scripts, directly or not, nothing in these depends on anything else, and nobody has touched them since.
/// </summary>
internal sealed class UnchangedProof
{
    // What depends on the moment or the session, beyond what the server calls volatile.
    private static readonly string[] momentary =
    [
        "now", "age", "current_date", "current_time", "current_timestamp", "localtime", "localtimestamp", "transaction_timestamp", "statement_timestamp",
        "current_user", "session_user", "user", "current_role", "current_setting", "current_schema", "current_catalog", "current_database", "execute",
    ];

    private readonly WarehouseGraph graph;
    private readonly HashSet<string> alike;
    private readonly HashSet<string> sameScript;

    private UnchangedProof(WarehouseGraph graph, HashSet<string> alike, HashSet<string> sameScript) =>
        (this.graph, this.alike, this.sameScript) = (graph, alike, sameScript);

    /// <summary>What was written to the old release by hand; null where there was no need to look.</summary>
    public IReadOnlyList<RowChange>? RowChanges { get; private init; }

    /// <param name="connection">In the transaction of the comparison.</param>
    /// <param name="scripts">The scripts that are there now, which say what hangs together how.</param>
    /// <param name="both">The two releases.</param>
    /// <param name="untouched">The one that the caller knows nobody has touched; null = it knows of none.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<UnchangedProof> GatherAsync(
        NpgsqlConnection connection, ScriptGraph scripts, (ReleasePlace New, ReleasePlace Old) both, ReleasePlace? untouched, CancellationToken cancellation)
    {
        var graph = scripts.WithoutRules();
        var (now, before) = (await ReleaseInputs.ReadAsync(connection, both.New.ReleaseId, cancellation), await ReleaseInputs.ReadAsync(connection, both.Old.ReleaseId, cancellation));
        var isSameMaker = new[] { Stage.Load, Stage.Model }.All(stage =>
            new[] { ReleaseInputs.Program, ReleaseInputs.Server }.All(name => IsSame(now[stage, name], before[stage, name])));
        var places = new[] { both.New, both.Old }.Where(place => place != untouched).ToList();
        if (!isSameMaker || !await AreStatesKnownAsync(connection, places, cancellation))
        {
            return new UnchangedProof(graph, [], SameScripts(now, before, scripts, []));
        }

        var touched = new HashSet<string>();
        IReadOnlyList<RowChange>? rowChanges = null;
        foreach (var place in places)
        {
            var rows = await RowChange.ReadAsync(connection, place.BaseSchema, place.Suffix, cancellation);
            touched.UnionWith(rows.Select(change => change.Relation).Concat(await RedefinedAsync(connection, place, cancellation)).Select(NameOf));
            rowChanges = place == both.Old ? rows : rowChanges;
        }

        var momentaryScripts = await MomentaryAsync(connection, scripts.Plan, cancellation);
        var files = await FilesAsync(connection, both.New.ReleaseId, cancellation);
        var filesBefore = await FilesAsync(connection, both.Old.ReleaseId, cancellation);
        var sameScripts = SameScripts(now, before, scripts, momentaryScripts);
        var alike = graph.Nodes.Where(node => !touched.Contains(node.Name)
            && (node.Layer.HoldsModels ? sameScripts.Contains(node.File) : files.GetValueOrDefault(node.Name) == filesBefore.GetValueOrDefault(node.Name)));
        return new UnchangedProof(graph, [.. alike.Select(node => node.Name)], sameScripts) { RowChanges = rowChanges };
    }

    /// <summary>Whether the relation must be alike.</summary>
    public bool Covers(string relation) => graph.Find(relation) is { } node && graph.WithSources(node).All(source => alike.Contains(source.Name));

    /// <summary>Whether the same script made it, of whatever.</summary>
    public bool IsOfSameScript(string relation) => graph.Find(relation) is { } node && sameScript.Contains(node.File);

    // A script that is no longer what it was says nothing of what hung together then.
    private static HashSet<string> SameScripts(ReleaseInputs now, ReleaseInputs before, ScriptGraph scripts, HashSet<string> momentaryScripts)
    {
        var (ours, theirs) = (now.FilesOf(Stage.Model), before.FilesOf(Stage.Model));
        return [.. scripts.Plan.Where(script => !momentaryScripts.Contains(script.File.Name)
            && new[] { script.File, script.Rows }.OfType<ScriptFile>().All(file =>
                file.Sha256 == ours.GetValueOrDefault(file.Name) && file.Sha256 == theirs.GetValueOrDefault(file.Name))).Select(script => script.File.Name)];
    }

    private static bool IsSame(string? one, string? other) => one is not null && one == other;

    private static async Task<bool> AreStatesKnownAsync(NpgsqlConnection connection, List<ReleasePlace> places, CancellationToken cancellation) =>
        (await Statements.ReadAsync(
            connection, "select from f1_warehouse.release_states where release_id = any($1)", _ => true, cancellation,
            (object)places.Select(place => place.ReleaseId).ToArray())).Count == places.Count;

    private static Task<List<string>> RedefinedAsync(NpgsqlConnection connection, ReleasePlace place, CancellationToken cancellation) =>
        Statements.ReadAsync(
            connection, "select relation from f1_warehouse.changes_of($1, $2) where not is_carried", row => row.GetString(0), cancellation,
            place.BaseSchema, place.Suffix);

    private static string NameOf(string relation) => relation[(relation.LastIndexOf('.') + 1)..].Trim('"');

    private static async Task<HashSet<string>> MomentaryAsync(NpgsqlConnection connection, IReadOnlyList<PlannedScript> plan, CancellationToken cancellation)
    {
        var names = plan.ToDictionary(script => script.File.Name, script => SqlLexer.NamesIn(script.File.Text));
        var moving = (await Statements.ReadAsync(
            connection, "select distinct proname::text from pg_proc where provolatile = 'v' and proname = any($1)", row => row.GetString(0), cancellation,
            (object)names.Values.SelectMany(own => own).Distinct().ToArray())).Concat(momentary).ToHashSet();
        return [.. names.Where(own => own.Value.Overlaps(moving)).Select(own => own.Key)];
    }

    private static async Task<Dictionary<string, string>> FilesAsync(NpgsqlConnection connection, long release, CancellationToken cancellation) =>
        (await Statements.ReadAsync(
            connection, "select dataset, sha256 from f1_warehouse.loaded_files where release_id = $1", row => (row.GetString(0), row.GetString(1)), cancellation, release))
        .ToDictionary(file => file.Item1, file => file.Item2);
}
