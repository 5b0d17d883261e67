namespace F1Warehouse.Pipeline.Modeling;

/// <summary>
/// Runs steps side by side, those first that most others wait for. Seen from outside they ran one after the other: what fails
/// is the first step that fails in the order of the plan, and all before it are done.
/// </summary>
/// <param name="steps">Each runs on a connection of its own.</param>
/// <param name="graph">Which of them wait for which.</param>
/// <param name="connections">How many run at once.</param>
internal sealed class ModelRun(IReadOnlyList<Func<CancellationToken, Task>> steps, ModelGraph graph, int connections)
{
    private readonly List<int> open = [.. Enumerable.Range(0, steps.Count)];
    private readonly HashSet<int> done = [];
    private readonly Dictionary<Task, (int Step, CancellationTokenSource Stop)> running = [];
    private int end = steps.Count;
    private Task? failed;

    /// <summary>Returns or throws when nothing runs any more.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        BeginWhatCan(cancellation);
        while (running.Count > 0)
        {
            await FinishAsync(await Task.WhenAny(running.Keys));
            BeginWhatCan(cancellation);
        }

        cancellation.ThrowIfCancellationRequested();
        await (failed ?? Task.CompletedTask);
    }

    private void BeginWhatCan(CancellationToken cancellation)
    {
        while (running.Count < connections && !cancellation.IsCancellationRequested && Next() is { } step)
        {
            Begin(step, cancellation);
        }
    }

    private int? Next() => open
        .Where(step => step < end && graph.AwaitedBy(step).All(done.Contains))
        .Cast<int?>()
        .MaxBy(step => graph.Waiting(step!.Value));

    private void Begin(int step, CancellationToken cancellation)
    {
        open.Remove(step);
        var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        running.Add(Task.Run(() => steps[step](stop.Token), CancellationToken.None), (step, stop));
    }

    private async Task FinishAsync(Task ended)
    {
        running.Remove(ended, out var finished);
        finished.Stop.Dispose();
        if (ended.IsCompletedSuccessfully)
        {
            done.Add(finished.Step);
        }
        else if (finished.Step < end)
        {
            (end, failed) = (finished.Step, ended);
            // One after the other, these would not have begun.
            await Task.WhenAll(running.Values.Where(other => other.Step > end).Select(other => other.Stop.CancelAsync()));
        }
    }
}
