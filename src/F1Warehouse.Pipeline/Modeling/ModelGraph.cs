using F1Warehouse.Pipeline.Graphs;
using F1Warehouse.Pipeline.Manifests;
using F1Warehouse.Pipeline.Scripts;

namespace F1Warehouse.Pipeline.Modeling;

/// <summary>
/// Which steps of the model stage wait for which, in the order of its plan: the statistics of the raw tables, then the scripts.
/// Of two whose order matters the later one waits for the earlier one. That holds for reading what is made later, too: it
/// fails side by side as it does one after the other.
/// </summary>
internal sealed class ModelGraph
{
    private readonly IReadOnlyList<IReadOnlyList<int>> awaited;
    private readonly HashSet<int>[] later;

    /// <param name="awaited">For each step the earlier ones that it waits for.</param>
    public ModelGraph(IReadOnlyList<IReadOnlyList<int>> awaited)
    {
        this.awaited = awaited;
        later = [.. awaited.Select(_ => new HashSet<int>())];
        for (var step = awaited.Count - 1; step >= 0; step--)
        {
            foreach (var earlier in awaited[step])
            {
                later[earlier].Add(step);
                later[earlier].UnionWith(later[step]);
            }
        }
    }

    /// <param name="tables">The raw tables.</param>
    /// <param name="scripts">The plan.</param>
    /// <param name="manifest">What PostgreSQL's catalogs know of these very scripts; null = only their texts are known.</param>
    public static ModelGraph Of(IReadOnlyList<string> tables, IReadOnlyList<PlannedScript> scripts, Manifest? manifest)
    {
        var names = ModelNames.Of(tables, scripts, manifest);
        return new ModelGraph([.. names.Select((own, step) => Enumerable.Range(0, step).Where(other => own.Meets(names[other])).ToList())]);
    }

    /// <summary>The steps that must be done before this one begins.</summary>
    public IReadOnlyList<int> AwaitedBy(int step) => awaited[step];

    /// <summary>These steps, and all that they wait for, directly or not.</summary>
    public IReadOnlySet<int> With(IReadOnlyCollection<int> steps) =>
        Enumerable.Range(0, awaited.Count).Where(step => steps.Contains(step) || later[step].Overlaps(steps)).ToHashSet();

    /// <summary>How many steps wait for this one, directly or not.</summary>
    public int Waiting(int step) => later[step].Count;
}
