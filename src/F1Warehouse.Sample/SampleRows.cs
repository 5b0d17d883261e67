using F1Warehouse.Raw.Entities;

namespace F1Warehouse.Sample;

/// <summary>The rows of the sample so far, in the order in which the files will hold them.</summary>
internal sealed class SampleRows
{
    private readonly Dictionary<Type, List<RawRow>> rows = [];

    public void Add(RawRow row) => Of(row.GetType()).Add(row);

    public IEnumerable<T> All<T>()
        where T : RawRow => Of(typeof(T)).Cast<T>();

    public List<RawRow> Of(Type entity) => rows.TryGetValue(entity, out var list) ? list : rows[entity] = [];

    /// <summary>The number for the key of the row that is added next.</summary>
    public int NextId<T>()
        where T : RawRow => Of(typeof(T)).Count + 1;
}
