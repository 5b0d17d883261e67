using ArchUnitNET.Domain;

namespace F1Warehouse.Tests.Architecture;

/// <summary>
/// Which folders side by side know one another: a folder is a namespace, and knows what the types in it and below it depend
/// on. What a folder has to do with those inside of it is its own affair: it composes them, and holds what they share.
/// </summary>
internal sealed class FolderGraph
{
    private readonly Dictionary<string, SortedSet<string>> known = [];

    /// <param name="architecture">The types.</param>
    /// <param name="root">Only what lies in this namespace or below it.</param>
    public FolderGraph(ArchUnitNET.Domain.Architecture architecture, string root)
    {
        var edges =
            from type in architecture.Types
            from dependency in type.Dependencies
            let edge = Siblings(NameOf(type), NameOf(dependency.Target), root)
            where edge is not null
            select edge.Value;
        foreach (var (from, to) in edges)
        {
            (known.TryGetValue(from, out var targets) ? targets : known[from] = new SortedSet<string>(StringComparer.Ordinal)).Add(to);
        }
    }

    /// <summary>A way from a folder back to itself; empty = there is none.</summary>
    public IReadOnlyList<string> Circle() =>
        known.Keys.Order(StringComparer.Ordinal).Select(folder => WayBack([folder], [])).FirstOrDefault(way => way.Count > 0) ?? [];

    private List<string> WayBack(List<string> way, HashSet<string> seen)
    {
        foreach (var next in known.GetValueOrDefault(way[^1], []))
        {
            if (next == way[0])
            {
                return [.. way, next];
            }

            if (seen.Add(next) && WayBack([.. way, next], seen) is { Count: > 0 } found)
            {
                return found;
            }
        }

        return [];
    }

    // The two folders below the last one that both lie in; null where one lies in the other.
    private static (string From, string To)? Siblings(string from, string to, string root)
    {
        if (!IsBelow(from, root) || !IsBelow(to, root))
        {
            return null;
        }

        var (left, right) = (from.Split('.'), to.Split('.'));
        var shared = left.Zip(right).TakeWhile(pair => pair.First == pair.Second).Count();
        return shared < left.Length && shared < right.Length
            ? (string.Join('.', left.Take(shared + 1)), string.Join('.', right.Take(shared + 1)))
            : null;
    }

    private static bool IsBelow(string name, string root) => name == root || name.StartsWith($"{root}.", StringComparison.Ordinal);

    private static string NameOf(IType type) => type.Namespace?.FullName ?? "";
}
