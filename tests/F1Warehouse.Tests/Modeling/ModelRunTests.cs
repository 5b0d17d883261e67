using System.Collections.Concurrent;
using F1Warehouse.Pipeline.Modeling;
using Xunit;

namespace F1Warehouse.Tests.Modeling;

public sealed class ModelRunTests
{
    // Milliseconds after which a test that waits in vain fails.
    private const int Patience = 60_000;

    private readonly ConcurrentQueue<string> finished = [];

    [Theory(Timeout = Patience)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public async Task Every_step_runs_once_and_after_those_that_it_waits_for(int connections)
    {
        var running = 0;
        var most = 0;
        async Task Work(CancellationToken stop)
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            await Task.Delay(1, stop);
            Interlocked.Decrement(ref running);
        }

        await RunAsync(
            connections,
            TestContext.Current.CancellationToken,
            Step("a", "", Work), Step("b", "", Work), Step("c", "a", Work), Step("d", "a b", Work), Step("e", "d", Work), Step("f", "", Work), Step("g", "e", Work));
        Assert.Equal("a b c d e f g", string.Join(' ', finished.Order()));
        Assert.All(new[] { "a c", "a d", "b d", "d e", "e g" }, pair => Assert.True(IndexOf(pair[..1]) < IndexOf(pair[2..]), pair));
        Assert.InRange(most, 1, connections);
    }

    [Fact(Timeout = Patience)]
    public async Task The_first_failure_of_the_plan_is_told_whichever_comes_first()
    {
        var late = new TaskCompletionSource();
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => RunAsync(
            3,
            TestContext.Current.CancellationToken,
            Step("a", "", _ => Task.CompletedTask),
            Step("b", "a", async _ =>
            {
                await late.Task;
                throw new InvalidOperationException("b");
            }),
            Step("c", "a", _ =>
            {
                late.SetResult();
                return Task.FromException(new InvalidOperationException("c"));
            }),
            Step("d", "", _ => Task.CompletedTask)));
        Assert.Equal("b", failure.Message);
    }

    [Fact(Timeout = Patience)]
    public async Task A_failure_stops_what_is_behind_it_and_lets_what_is_before_it_be_done()
    {
        var begun = new TaskCompletionSource();
        var failed = new TaskCompletionSource();
        await Assert.ThrowsAsync<InvalidOperationException>(() => RunAsync(
            3,
            TestContext.Current.CancellationToken,
            Step("a", "", _ => failed.Task),
            Step("b", "a", _ => Task.CompletedTask),
            Step("c", "", async _ =>
            {
                await begun.Task;
                failed.SetResult();
                throw new InvalidOperationException();
            }),
            Step("d", "", stop =>
            {
                begun.SetResult();
                return Task.Delay(Timeout.Infinite, stop);
            }),
            Step("e", "d", _ => Task.CompletedTask),
            Step("f", "c", _ => Task.CompletedTask)));
        Assert.Equal(["a", "b"], finished);
    }

    [Fact(Timeout = Patience)]
    public async Task A_cancellation_stops_what_runs_and_begins_nothing_more()
    {
        using var interruption = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => RunAsync(
            2,
            interruption.Token,
            Step("a", "", stop => Task.Delay(Timeout.Infinite, stop)),
            Step("b", "", async stop =>
            {
                await interruption.CancelAsync();
                await Task.Delay(Timeout.Infinite, stop);
            }),
            Step("c", "", _ => Task.CompletedTask)));
        Assert.Empty(finished);
    }

    private static Task RunAsync(int connections, CancellationToken cancellation, params (string Title, string Awaited, Func<CancellationToken, Task> RunAsync)[] steps)
    {
        var titles = steps.Select(step => step.Title).ToList();
        var graph = new ModelGraph([.. steps.Select(step => step.Awaited.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(title => titles.IndexOf(title)).ToList())]);
        return new ModelRun([.. steps.Select(step => step.RunAsync)], graph, connections).RunAsync(cancellation);
    }

    private (string Title, string Awaited, Func<CancellationToken, Task> RunAsync) Step(string title, string awaited, Func<CancellationToken, Task> work)
    {
        return (title, awaited, RunAsync);

        async Task RunAsync(CancellationToken stop)
        {
            await work(stop);
            finished.Enqueue(title);
        }
    }

    private int IndexOf(string title) => finished.ToList().IndexOf(title);
}
