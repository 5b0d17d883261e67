using System.Text;
using F1Warehouse.Pipeline.Sessions;
using F1Warehouse.Site.Snapshots;

namespace F1Warehouse.Site.Contents;

/// <summary>What changed from release to release, where the books keep it; null where they do not.</summary>
internal static class ChangesFile
{
    private const int ShownRows = 500;

    public static async Task<(string Name, ReadOnlyMemory<byte> Json)> ReadAsync(WarehouseSnapshot snapshot, CancellationToken cancellation)
    {
        var exists = await Statements.ReadAsync(
            snapshot.Connection, "select to_regclass('f1_warehouse.release_changes') is not null", row => row.GetBoolean(0), cancellation);
        if (!exists[0])
        {
            return ("release-changes", Encoding.UTF8.GetBytes("null"));
        }

        var changes = await QueryResult.ReadAsync(
            snapshot,
            $"""
            select * from f1_warehouse.release_changes
            where release_id in (select release_id from f1_warehouse.releases where base_schema = current_setting('f1_warehouse.base_schema'))
            order by release_id desc, relation
            limit {ShownRows}
            """,
            ShownRows + 1,
            cancellation);
        return ("release-changes", JsonText.Of(json =>
        {
            json.WriteStartObject();
            json.WriteTexts("names", changes.Names);
            json.WriteTexts("types", changes.Types);
            json.WriteRows("values", changes.Rows);
            json.WriteEndObject();
        }));
    }
}
