using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Graphs;
using F1Warehouse.Pipeline.Releases;
using F1Warehouse.Pipeline.Sessions;
using Npgsql;

namespace F1Warehouse.Pipeline.Comparing;

/// <summary>Compares two releases of this database, relation by relation, in one snapshot: it writes nothing, and needs no privilege to.</summary>
public sealed class ReleaseComparison(PipelineContext context, DiffSettings settings)
{
    /// <param name="rawSchemas">The raw schemas that the two may stand in.</param>
    /// <param name="choose">Finds the two releases, the new one first, in the transaction of the comparison.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>Null where there are no two.</returns>
    /// <exception cref="ConfigurationException">The database was never migrated, or a selection meets nothing.</exception>
    public async Task<ReleaseDifference?> RunAsync(
        IReadOnlyList<string> rawSchemas, Func<NpgsqlConnection, Task<(ReleasePlace New, ReleasePlace Old)?>> choose, CancellationToken cancellation)
    {
        await using var snapshot = await ReadSnapshot.OpenAsync(context.Database, rawSchemas, cancellation);
        if (await choose(snapshot.Connection) is not { } both)
        {
            return null;
        }

        return await ReleaseRefusal.ExplainAsync(() => CompareAsync(snapshot.Connection, both, cancellation));
    }

    /// <summary>The candidate with what is live; null where nothing is live.</summary>
    public Task<ReleaseDifference?> OfCandidateAsync(CancellationToken cancellation) => RunAsync(
        [context.Schemas.Live.Raw, context.Schemas.Candidate.Raw],
        async connection => await ReleasePlace.CandidateAsync(connection, context.Schemas, cancellation) is { } candidate
            && await ReleasePlace.LiveAsync(connection, context.Schemas, cancellation) is { } live ? (candidate, live) : null,
        cancellation);

    private async Task<ReleaseDifference> CompareAsync(NpgsqlConnection connection, (ReleasePlace New, ReleasePlace Old) both, CancellationToken cancellation)
    {
        var scripts = ScriptGraph.Read(context.Scripts, context.Observer);
        var graph = scripts.WithoutRules();
        var selected = settings.Select.Count == 0
            ? null
            : GraphSelection.Choose(graph, settings.Select, _ => true, "relation").Select(node => node.Name).ToHashSet();
        var proof = await UnchangedProof.GatherAsync(connection, scripts, both, settings.IsOfThisRun ? both.New : null, cancellation);
        var now = await RelationReader.ReadAsync(connection, both.New, both.New.BaseSchema, cancellation);
        var before = await RelationReader.ReadAsync(connection, both.Old, both.New.BaseSchema, cancellation);
        if (await Colocation.IsMissingAsync(connection, [.. now, .. before], cancellation))
        {
            (now, before) = ([.. now.Select(Colocation.OnCoordinator)], [.. before.Select(Colocation.OnCoordinator)]);
        }

        var comparison = new RelationComparison(connection, settings.Limit);
        var differences = new List<RelationDifference>();
        foreach (var relation in now.Where(IsWanted))
        {
            differences.Add(before.FirstOrDefault(other => other.LiveName == relation.LiveName) is not { } other
                ? new RelationDifference(relation.LiveName, RelationChange.Added) { RowsAdded = await comparison.CountAsync(relation, cancellation) }
                : !settings.All && HasSameColumns(relation, other) && proof.Covers(relation.Name) ? new RelationDifference(relation.LiveName, RelationChange.Proven)
                : relation.IsView && selected is null && HasSameColumns(relation, other) && proof.IsOfSameScript(relation.Name) ? new RelationDifference(relation.LiveName, RelationChange.Follows)
                : await comparison.RunAsync(relation, other, BorrowedKey(graph, relation, now), cancellation));
        }

        foreach (var relation in before.Where(relation => IsWanted(relation) && now.TrueForAll(other => other.LiveName != relation.LiveName)))
        {
            differences.Add(new RelationDifference(relation.LiveName, RelationChange.Removed) { RowsRemoved = await comparison.CountAsync(relation, cancellation) });
        }

        return new ReleaseDifference(both.New, both.Old, differences) { RowChanges = proof.RowChanges };

        bool IsWanted(ComparedRelation relation) => selected?.Contains(relation.Name) ?? true;
    }

    // That of the one table that a view reads.
    private static IReadOnlyList<string> BorrowedKey(WarehouseGraph graph, ComparedRelation view, List<ComparedRelation> relations) =>
        graph.Find(view.Name) is { } node && graph.ReadBy(node) is [var table] ? relations.Find(relation => relation.Name == table)?.Key ?? [] : [];

    private static bool HasSameColumns(ComparedRelation one, ComparedRelation other) => one.Columns.SequenceEqual(other.Columns) && one.IsView == other.IsView;
}
