using System.Text.Json.Nodes;
using F1Warehouse.Pipeline.Releases;
using F1Warehouse.Pipeline.Sessions;
using Npgsql;
using NpgsqlTypes;

namespace F1Warehouse.Pipeline.Comparing;

/// <summary>Keeps in <c>f1_warehouse.release_changes</c> what a release changed.</summary>
public static class ChangeBook
{
    /// <summary>Notes it, in place of what was noted of the release before.</summary>
    public static async Task RecordAsync(NpgsqlDataSource database, ReleaseDifference difference, CancellationToken cancellation)
    {
        await using var batch = database.CreateBatch();
        batch.BatchCommands.Add(Statements.With("delete from f1_warehouse.release_changes where release_id = $1", difference.New.ReleaseId));
        foreach (var relation in difference.Different)
        {
            batch.BatchCommands.Add(Statements.With(
                """
                insert into f1_warehouse.release_changes
                    (release_id, compared_release_id, relation, change, rows_added, rows_removed, rows_changed, columns)
                values ($1, $2, $3, $4, $5, $6, $7, $8)
                """,
                difference.New.ReleaseId, difference.Old.ReleaseId, relation.Relation, relation.Change.ToStoredName(),
                relation.RowsAdded, relation.RowsRemoved, relation.RowsChanged,
                new NpgsqlParameter { Value = ColumnsOf(relation).ToJsonString(), NpgsqlDbType = NpgsqlDbType.Jsonb }));
        }

        await ReleaseRefusal.ExplainAsync(() => batch.ExecuteNonQueryAsync(cancellation));
    }

    private static JsonObject ColumnsOf(RelationDifference relation) => new(relation.Columns.Where(column => column.ChangedRows > 0 || column.IsRedefined)
        .Select(column => KeyValuePair.Create(column.Name, column.IsRedefined ? null : (JsonNode?)column.ChangedRows)));
}
