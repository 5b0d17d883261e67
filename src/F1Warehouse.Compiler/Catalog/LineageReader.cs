using F1Warehouse.Compiler.Lineage;
using F1Warehouse.Compiler.Scratch;
using F1Warehouse.Pipeline.Sessions;

namespace F1Warehouse.Compiler.Catalog;

/// <summary>
/// Reads where the columns of a view come from: PostgreSQL keeps the analysed query of a view in <c>pg_rewrite</c>, with every name
/// already resolved.
/// </summary>
internal sealed class LineageReader(ScratchSession session)
{
    public async Task<QueryLineage> OfViewAsync(uint view, CancellationToken cancellation)
    {
        var actions = await Statements.ReadAsync(
            session.Connection, "select ev_action::text from pg_rewrite where ev_class = $1 and ev_type = '1'", row => row.GetString(0), cancellation,
            Oids.Parameter(view));
        return QueryLineage.Of(TreeReader.Read(actions.Single()), await BodiesAsync(cancellation));
    }

    // Functions of the system have none that read our tables.
    private async Task<Dictionary<uint, TreeItem>> BodiesAsync(CancellationToken cancellation) =>
        (await Statements.ReadAsync(
            session.Connection,
            "select oid, prosqlbody::text from pg_proc where prosqlbody is not null and pronamespace <> 'pg_catalog'::regnamespace",
            row => (Oid: row.GetFieldValue<uint>(0), Body: row.GetString(1)), cancellation))
        .ToDictionary(function => function.Oid, function => TreeReader.Read(function.Body));
}
