using F1Warehouse.Pipeline.Layers;
using F1Warehouse.Pipeline.Sessions;
using Npgsql;

namespace F1Warehouse.Pipeline.Publishing;

/// <summary>Carries the privileges that were granted on live tables and views over to their successors.</summary>
public static class Grants
{
    /// <summary>Its SQL, which yields the statements: $1 the live schemas, $2 those of the candidate.</summary>
    public const string Query =
        """
        with pairs as (
            select live.oid as live, next.oid as next, live.relowner, live.relacl
            from unnest($1, $2) as schemas (live_name, next_name)
            join pg_class live on live.relnamespace = to_regnamespace(live_name)
            join pg_class next on next.relnamespace = to_regnamespace(next_name) and next.relname = live.relname
            where live.relkind in ('r', 'v')
        ), granted as (
            select next, relowner, '' as columns, acl.* from pairs, aclexplode(relacl) as acl
            union all
            select next, relowner, format(' (%I)', new.attname), acl.*
            from pairs
            join pg_attribute old on old.attrelid = live and old.attacl is not null
            join pg_attribute new on new.attrelid = next and new.attname = old.attname and not new.attisdropped,
            aclexplode(old.attacl) as acl
        )
        select format('grant %s%s on %s to %s%s', privilege_type, columns, next::regclass,
                      case when grantee = 0 then 'public' else grantee::regrole::text end,
                      case when is_grantable then ' with grant option' else '' end)
        from granted
        where grantee <> relowner
        """;

    public static async Task CopyAsync(NpgsqlTransaction transaction, WarehouseSchemas schemas, CancellationToken cancellation)
    {
        await using var batch = new NpgsqlBatch(transaction.Connection, transaction);
        foreach (var statement in await StatementsAsync(transaction, schemas, cancellation))
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand(statement));
        }

        if (batch.BatchCommands.Count > 0)
        {
            await batch.ExecuteNonQueryAsync(cancellation);
        }
    }

    private static async Task<List<string>> StatementsAsync(
        NpgsqlTransaction transaction, WarehouseSchemas schemas, CancellationToken cancellation)
    {
        await using var batch = new NpgsqlBatch(transaction.Connection, transaction);
        batch.BatchCommands.Add(Statements.With(
            Query,
            schemas.Live.All.ToArray(), schemas.Candidate.All.ToArray()));
        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        var statements = new List<string>();
        while (await reader.ReadAsync(cancellation))
        {
            statements.Add(reader.GetString(0));
        }

        return statements;
    }
}
