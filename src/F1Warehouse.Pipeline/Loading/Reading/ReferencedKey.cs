using System.Collections.Concurrent;

namespace F1Warehouse.Pipeline.Loading.Reading;

/// <summary>Takes the keys that one reader finds in one column.</summary>
/// <param name="all">Takes them from all readers of the file.</param>
internal sealed class ReferencedKey(ConcurrentDictionary<int, bool> all)
{
    private int? last;

    // Rows that follow each other are often of one race or driver.
    public void Take(int key)
    {
        if (key != last)
        {
            all.TryAdd(key, true);
            last = key;
        }
    }
}
