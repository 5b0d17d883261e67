namespace F1Warehouse.Pipeline.Loading.Reading;

/// <summary>Takes the keys that one reader finds in one column.</summary>
/// <param name="all">Those of all readers of the file; locked while one is added.</param>
internal sealed class ReferencedKey(HashSet<int> all)
{
    private int? last;

    // Rows that follow each other are often of one race or driver.
    public void Take(int key)
    {
        if (key == last)
        {
            return;
        }

        last = key;
        lock (all)
        {
            all.Add(key);
        }
    }
}
