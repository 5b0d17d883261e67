using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Layers;
using F1Warehouse.Pipeline.Sessions;
using F1Warehouse.Sql;
using Npgsql;

namespace F1Warehouse.Pipeline.Publishing;

/// <summary>
/// The one transaction of a publish: previous → outgoing, live → previous, candidate → live, by <c>set schema</c> alone.
/// Schemas themselves stay where they are, and with them the privileges that were granted on them.
/// </summary>
internal sealed class Swap(WarehouseSchemas schemas, long release)
{
    // New readers queue behind us for that long. Shorter than PostgreSQL's deadlock_timeout (1 s), so that it is we who step
    // back from a deadlock and never a reader who is cancelled.
    private static readonly TimeSpan PatienceWithReaders = TimeSpan.FromMilliseconds(200);

    // At the candidate is nobody but an autovacuum, which gives way to whoever waits for longer than deadlock_timeout.
    private static readonly TimeSpan PatienceAtCandidate = TimeSpan.FromSeconds(5);

    /// <exception cref="PublishBlockedException">Other people's objects are in or on the live or previous schemas.</exception>
    public async Task RunAsync(NpgsqlTransaction transaction, CancellationToken cancellation)
    {
        // The candidate first: whoever waits for it later would make readers wait too.
        var arriving = await Relations.ReadAsync(transaction, schemas.Candidate, cancellation);
        await LockAsync(transaction, arriving, PatienceAtCandidate, cancellation);
        List<Relation> retiring =
        [
            .. await Relations.ReadAsync(transaction, schemas.Live, cancellation),
            .. await Relations.ReadAsync(transaction, schemas.Previous, cancellation),
        ];
        await LockAsync(transaction, retiring, PatienceWithReaders, cancellation);
        var candidate = await Inventory.ReadAsync(transaction, schemas.Candidate, cancellation);
        await RefuseForeignObjectsAsync(transaction, candidate, cancellation);
        await Grants.CopyAsync(transaction, schemas, cancellation);
        await using var batch = new NpgsqlBatch(transaction.Connection, transaction) { Timeout = 0 };
        Move(batch, retiring, schemas.Previous, schemas.Outgoing);
        Move(batch, retiring, schemas.Live, schemas.Previous);
        Move(batch, arriving, schemas.Candidate, schemas.Live);
        Record(batch, candidate);
        await batch.ExecuteNonQueryAsync(cancellation);
    }

    private static async Task LockAsync(
        NpgsqlTransaction transaction, List<Relation> relations, TimeSpan patience, CancellationToken cancellation)
    {
        await using var timeout = new NpgsqlCommand(
            $"set local lock_timeout = {patience.TotalMilliseconds}", transaction.Connection, transaction);
        await timeout.ExecuteNonQueryAsync(cancellation);
        await Relations.LockAsync(transaction, relations, cancellation);
    }

    // Ours is what the candidate has too, and what any release of this base schema had when it went live.
    private async Task RefuseForeignObjectsAsync(
        NpgsqlTransaction transaction, HashSet<ReleaseObject> candidate, CancellationToken cancellation)
    {
        var ours = await RecordedAsync(transaction, cancellation);
        ours.UnionWith(candidate);
        var foreign = new List<string>();
        foreach (var retiring in new[] { schemas.Live, schemas.Previous })
        {
            var found = await Inventory.ReadAsync(transaction, retiring, cancellation);
            foreign.AddRange(found.Except(ours).Select(o => retiring.Base == schemas.Base ? $"{o}" : $"{o} (on the previous release)"));
        }

        if (foreign.Count > 0)
        {
            foreign.Sort(StringComparer.Ordinal);
            throw new PublishBlockedException(
                "publishing would retire the live release under objects that are not F1Warehouse's; move or drop them, then publish again:", foreign);
        }
    }

    private async Task<HashSet<ReleaseObject>> RecordedAsync(NpgsqlTransaction transaction, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            """
            select distinct type, identity from f1_warehouse.release_objects join f1_warehouse.releases using (release_id)
            where base_schema = $1
            """, transaction.Connection, transaction);
        command.Parameters.Add(new NpgsqlParameter { Value = schemas.BaseName });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var objects = new HashSet<ReleaseObject>();
        while (await reader.ReadAsync(cancellation))
        {
            objects.Add(new ReleaseObject(reader.GetString(0), reader.GetString(1)));
        }

        return objects;
    }

    private static void Move(NpgsqlBatch batch, IEnumerable<Relation> relations, WarehouseSchemas from, WarehouseSchemas to)
    {
        var target = from.All.Zip(to.All).ToDictionary(names => names.First, names => names.Second);
        foreach (var relation in relations.Where(relation => target.ContainsKey(relation.Schema)))
        {
            // "alter table" moves views as well.
            batch.BatchCommands.Add(new NpgsqlBatchCommand(
                $"alter table {relation.Sql} set schema {Identifier.Quote(target[relation.Schema])}"));
        }
    }

    private void Record(NpgsqlBatch batch, HashSet<ReleaseObject> objects)
    {
        batch.BatchCommands.Add(Statements.With(
            "update f1_warehouse.releases set state = 'retired' where base_schema = $1 and state = 'live'", schemas.BaseName));
        batch.BatchCommands.Add(Statements.With(
            "update f1_warehouse.releases set state = 'live', published_at = clock_timestamp() where release_id = $1", release));
        batch.BatchCommands.Add(Statements.With(
            "insert into f1_warehouse.release_objects (release_id, type, identity) select $1, * from unnest($2, $3)",
            release, objects.Select(o => o.Type).ToArray(), objects.Select(o => o.Identity).ToArray()));
    }
}
