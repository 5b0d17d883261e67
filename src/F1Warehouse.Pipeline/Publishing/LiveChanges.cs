using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Releases;
using F1Warehouse.Pipeline.Sessions;

namespace F1Warehouse.Pipeline.Publishing;

/// <summary>What people have done to the live release since it was verified, and what they have on it.</summary>
/// <param name="Stopping">Objects of others and changes that would be lost: the next publish stops at them.</param>
/// <param name="Carried">Settings that the next publish carries over.</param>
/// <param name="Views">Views of others that the next publish makes again.</param>
/// <param name="Rows">Rows that were written or deleted by hand: the next publish replaces them.</param>
public sealed record LiveChanges(
    IReadOnlyList<string> Stopping, IReadOnlyList<string> Carried, IReadOnlyList<string> Views, IReadOnlyList<string> Rows)
{
    /// <exception cref="ConfigurationException">The database was never migrated by this version.</exception>
    public static async Task<LiveChanges> ReadAsync(PipelineContext context, CancellationToken cancellation)
    {
        return new LiveChanges(
            await ListAsync("select f1_warehouse.what_stops($1, false)"),
            await ListAsync("select f1_warehouse.change_text(relation, kind, name, was, became) from f1_warehouse.changes_of($1, '') where is_carried order by 1"),
            await ListAsync("select 'view ' || identity from f1_warehouse.others_views($1, '', array(select o from f1_warehouse.others_objects($1, '') o)) where blocked_by is null order by 1"),
            [.. (await ReleaseRefusal.ExplainAsync(() => RowChange.ReadAsync(context.Database, context.Schemas.BaseName, "", cancellation))).Select(change => change.Description)]);

        Task<List<string>> ListAsync(string query) => ReleaseRefusal.ExplainAsync(() => Statements.ReadAsync(
            context.Database, query, row => row.GetString(0), cancellation, context.Schemas.BaseName));
    }
}
