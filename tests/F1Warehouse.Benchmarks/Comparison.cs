namespace F1Warehouse.Benchmarks;

/// <summary>Two contestants in turn, A B A B …, after one run of each that does not count.</summary>
internal sealed record Comparison(string What, Contestant A, Contestant B, IReadOnlyList<Run> RunsOfA, IReadOnlyList<Run> RunsOfB)
{
    /// <summary>The median of the ratios pair by pair, which holds when the machine's speed drifts.</summary>
    public double Ratio => Statistics.Median(Ratios);

    public IEnumerable<double> Ratios => RunsOfA.Zip(RunsOfB, (a, b) => a.Elapsed / b.Elapsed);

    public static async Task<Comparison> RunAsync(string what, Contestant a, Contestant b, int pairs, CancellationToken cancellation)
    {
        await Run.OfAsync(a, cancellation);
        await Run.OfAsync(b, cancellation);
        var (ofA, ofB) = (new List<Run>(), new List<Run>());
        for (var pair = 0; pair < pairs; pair++)
        {
            ofA.Add(await Run.OfAsync(a, cancellation));
            ofB.Add(await Run.OfAsync(b, cancellation));
        }

        var comparison = new Comparison(what, a, b, ofA, ofB);
        await Console.Out.WriteLineAsync($"{what}: {comparison.Ratio:F2}");
        return comparison;
    }
}
