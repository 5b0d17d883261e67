namespace F1Warehouse.Benchmarks;

/// <summary>A command to time, as a whole process.</summary>
internal sealed record Contestant(string Name, string Program, IReadOnlyList<string> Arguments)
{
    /// <summary>The exit codes of a run that is a measurement. Default: 0.</summary>
    public IReadOnlyList<int> Expected { get; init; } = [0];

    /// <summary>Variables beside those of this process.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();
}
