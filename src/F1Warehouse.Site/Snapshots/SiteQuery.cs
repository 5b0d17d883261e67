using System.Runtime.CompilerServices;
using Npgsql;

namespace F1Warehouse.Site.Snapshots;

/// <summary>A query of <c>Queries/</c>: each row is a data file, its name and its content as JSON.</summary>
internal static class SiteQuery
{
    /// <summary>All queries, in the order of their names.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. typeof(SiteQuery).Assembly.GetManifestResourceNames().Where(name => name.EndsWith(".sql", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>Its text.</summary>
    public static string Text(string name)
    {
        using var reader = new StreamReader(typeof(SiteQuery).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    /// <summary>Its rows one by one: no more than one of them is in memory.</summary>
    public static async IAsyncEnumerable<(string Name, ReadOnlyMemory<byte> Json)> RowsAsync(
        WarehouseSnapshot snapshot, string name, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(Text(name), snapshot.Connection) { CommandTimeout = 0 };
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            yield return (reader.GetString(0), reader.GetFieldValue<byte[]>(1));
        }
    }
}
