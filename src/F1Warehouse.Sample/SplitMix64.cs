namespace F1Warehouse.Sample;

/// <summary>
/// Vigna's SplitMix64. <see cref="Random"/> does not promise the same numbers in every .NET version, and the committed
/// sample must come out the same for ever; for the same reason nothing here uses floating point.
/// </summary>
internal sealed class SplitMix64(int seed)
{
    private ulong state = (ulong)seed;

    /// <summary>A whole number from <paramref name="low"/> to <paramref name="high"/>, both included.</summary>
    public int Between(int low, int high) => low + (int)(Next() % (ulong)(high - low + 1));

    /// <summary>True once in <paramref name="times"/> on average.</summary>
    public bool OnceIn(int times) => Between(1, times) == 1;

    public T OneOf<T>(IReadOnlyList<T> items) => items[Between(0, items.Count - 1)];

    private ulong Next()
    {
        state += 0x9E3779B97F4A7C15;
        var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
