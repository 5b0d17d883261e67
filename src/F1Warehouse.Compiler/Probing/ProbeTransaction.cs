using F1Warehouse.Compiler.Scratch;
using Npgsql;

namespace F1Warehouse.Compiler.Probing;

/// <summary>Asks PostgreSQL "what if": a transaction that is always rolled back.</summary>
internal sealed class ProbeTransaction : IAsyncDisposable
{
    private readonly ScratchSession session;
    private readonly NpgsqlTransaction transaction;

    private ProbeTransaction(ScratchSession session, NpgsqlTransaction transaction)
    {
        this.session = session;
        this.transaction = transaction;
    }

    public static async Task<ProbeTransaction> BeginAsync(ScratchSession session, string searchPath, CancellationToken cancellation)
    {
        var probe = new ProbeTransaction(session, await session.Connection.BeginTransactionAsync(cancellation));
        await session.SetSearchPathAsync(searchPath, cancellation);
        return probe;
    }

    /// <returns>Whether PostgreSQL took all of these statements; after a refusal the transaction is of no more use.</returns>
    public async Task<bool> AcceptsAsync(IReadOnlyList<string> statements, CancellationToken cancellation)
    {
        try
        {
            await session.ExecuteAsync(statements, cancellation);
            return true;
        }
        catch (PostgresException e) when (ScratchSession.IsScriptsFault(e))
        {
            return false;
        }
    }

    public async ValueTask DisposeAsync() => await transaction.DisposeAsync();
}
