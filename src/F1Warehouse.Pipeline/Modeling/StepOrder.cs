namespace F1Warehouse.Pipeline.Modeling;

/// <summary>
/// Which steps wait for which: of two whose order matters, the later one of the plan for the earlier one. That holds for
/// reading what is made later, too: it fails side by side as it does one after the other.
/// </summary>
internal sealed class StepOrder
{
    private readonly List<int>[] earlier;
    private readonly HashSet<int>[] later;

    public StepOrder(IReadOnlyList<ModelStep> steps)
    {
        var names = StepNames.Of(steps);
        earlier = [.. names.Select((own, step) => Enumerable.Range(0, step).Where(other => own.Meets(names[other])).ToList())];
        later = [.. steps.Select(_ => new HashSet<int>())];
        for (var step = steps.Count - 1; step >= 0; step--)
        {
            foreach (var awaited in earlier[step])
            {
                later[awaited].Add(step);
                later[awaited].UnionWith(later[step]);
            }
        }
    }

    /// <summary>The steps that must be done before this one begins.</summary>
    public IReadOnlyList<int> AwaitedBy(int step) => earlier[step];

    /// <summary>How many steps wait for this one, directly or not.</summary>
    public int Waiting(int step) => later[step].Count;
}
