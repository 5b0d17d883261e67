using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;

namespace F1Warehouse.Pipeline.Loading.Keys;

/// <summary>Tables whose foreign keys can be checked, because they and all their parents are loaded.</summary>
internal sealed class ForeignKeyQueue
{
    private readonly Channel<string> ready = Channel.CreateUnbounded<string>();
    private readonly HashSet<string> loading;
    private readonly HashSet<string> waiting = [];
    private readonly TableKeys keys;
    private readonly Lock gate = new();

    /// <param name="tables">All tables.</param>
    /// <param name="keys">The keys of their schema.</param>
    public ForeignKeyQueue(IReadOnlyCollection<string> tables, TableKeys keys)
    {
        loading = [.. tables];
        this.keys = keys;
    }

    /// <summary>Each table once, as soon as it is ready; ends after the last.</summary>
    public IAsyncEnumerable<string> ReadAllAsync(CancellationToken cancellation) => ready.Reader.ReadAllAsync(cancellation);

    /// <summary>Takes a table that is ready now.</summary>
    public bool TryTake([NotNullWhen(true)] out string? table) => ready.Reader.TryRead(out table);

    /// <summary>A table is loaded, and has the keys that a check needs.</summary>
    public void Loaded(string table)
    {
        lock (gate)
        {
            loading.Remove(table);
            waiting.Add(table);
            foreach (var complete in waiting.Where(IsComplete).ToList())
            {
                waiting.Remove(complete);
                ready.Writer.TryWrite(complete);
            }

            if (loading.Count == 0)
            {
                ready.Writer.TryComplete();
            }
        }
    }

    private bool IsComplete(string table) => !keys.ForeignKeysOf(table).Any(key => loading.Contains(key.Parent!));
}
