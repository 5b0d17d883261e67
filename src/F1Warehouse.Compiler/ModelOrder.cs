using F1Warehouse.Pipeline.Layers;

namespace F1Warehouse.Compiler;

/// <summary>
/// Compiles models in the order of the model stage. One that reads what comes later is reported and put back until that is
/// there, so that its other errors are found too; those that wait for one another are a cycle.
/// </summary>
internal sealed class ModelOrder(ScriptCompiler compiler, IReadOnlyList<SourceScript> models, ICollection<Diagnostic> diagnostics)
{
    private readonly Dictionary<SourceScript, int> order = models.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
    private readonly List<SourceScript> open = [.. models];
    private readonly Dictionary<(SourceScript Reader, SourceScript Maker), Waiting> disorder = [];
    private readonly Dictionary<SourceScript, Waiting> waiting = [];

    public async Task CompileAllAsync(CancellationToken cancellation)
    {
        while (open.Count > 0)
        {
            var before = open.Count;
            foreach (var script in open.ToList())
            {
                await CompileAsync(script, cancellation);
            }

            if (open.Count == before)
            {
                await BreakCycleAsync(cancellation);
            }
        }

        foreach (var wait in disorder.Values)
        {
            diagnostics.Add(OutOfOrder(wait));
        }
    }

    private async Task CompileAsync(SourceScript script, CancellationToken cancellation)
    {
        if (await compiler.CompileAsync(script, MakerToCome, cancellation) is not { } wait)
        {
            open.Remove(script);
            return;
        }

        waiting[script] = wait;
        if (order[wait.Maker] > order[script])
        {
            disorder.TryAdd((script, wait.Maker), wait);
        }
    }

    private SourceScript? MakerToCome(string relation) =>
        open.FirstOrDefault(script => script.Creates.Any(creation => creation.Made.IsRelation && creation.Made.Name == relation));

    // Each open script waits for an open one, so that following them must come back to one that was met.
    private async Task BreakCycleAsync(CancellationToken cancellation)
    {
        var path = new List<SourceScript> { open[0] };
        while (path.IndexOf(waiting[path[^1]].Maker) < 0)
        {
            path.Add(waiting[path[^1]].Maker);
        }

        var circle = path.Skip(path.IndexOf(waiting[path[^1]].Maker)).ToList();
        var first = circle.IndexOf(circle.MinBy(script => order[script])!);
        List<SourceScript> cycle = [.. circle.Skip(first), .. circle.Take(first)];
        diagnostics.Add(Circular(cycle));
        foreach (var script in cycle)
        {
            disorder.Remove((script, waiting[script].Maker));
            await compiler.AbandonAsync(script, cancellation);
            open.Remove(script);
        }
    }

    private Diagnostic Circular(List<SourceScript> cycle)
    {
        var first = cycle[0];
        var circle = string.Join(" → ", cycle.Append(first).Select(script => script.File.Name));
        return first.Report(first.PositionOf(waiting[first].Failure), DiagnosticSeverity.Error, RuleCode.Cycle, $"these models read one another in a circle: {circle}");
    }

    private static Diagnostic OutOfOrder(Waiting wait)
    {
        var (reader, relation, maker, failure) = wait;
        var isLaterLayer = Layer.OfScript(maker.File.Name).IsAfter(Layer.OfScript(reader.File.Name));
        return reader.Report(
            reader.PositionOf(failure),
            DiagnosticSeverity.Error,
            isLaterLayer ? RuleCode.LaterLayer : RuleCode.AppliedLater,
            isLaterLayer
                ? $"{reader.File.Name} reads {relation}, which {maker.File.Name} makes in a later layer"
                : $"{reader.File.Name} reads {relation}, which {maker.File.Name} makes later: models are applied by folder, then by name");
    }
}
