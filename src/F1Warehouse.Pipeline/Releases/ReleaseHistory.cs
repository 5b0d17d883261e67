using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Layers;
using F1Warehouse.Pipeline.Sessions;
using Npgsql;

namespace F1Warehouse.Pipeline.Releases;

/// <summary>Reads the releases of a warehouse from the books.</summary>
public static class ReleaseHistory
{
    // $1 the base schema, $2 how many releases.
    private const string Query =
        """
        select r.release_id, r.state, case when r.place <> '' then r.base_schema || r.place end, r.is_synthetic, r.started_at, r.source,
            (select coalesce(sum(rows), 0)::bigint from f1_warehouse.loaded_files f where f.release_id = r.release_id),
            case when run.run_id is not null then format('%s: %s, in %s s', run.status,
                coalesce((
                    select format('%s rules, %s broken: %s', count(*), count(*) filter (where status <> 'pass'),
                        coalesce(string_agg(name || ' (' || failing_rows || ' rows)', ', ' order by name) filter (where status <> 'pass'), 'none'))
                    from f1_warehouse.verification_results result where result.run_id = run.run_id having count(*) > 0
                ), 'results no longer kept'), round(run.milliseconds / 1000.0, 2)) end,
            array(
                select concat_ws(': ', rule, reason) from f1_warehouse.accepted_findings a where a.release_id = r.release_id order by rule, accepted_finding_id
            ),
            array(
                select format('%s %s UTC by %s%s', case when p.release_id = r.release_id then rpad(
                        case p.kind when 'publish' then 'published' else 'back' end, 10) else 'left      ' end,
                    to_char(p.published_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS'), p.published_by,
                    case when p.release_id = r.release_id
                        then format(', %s s after its load began, readers waited %s ms', round(extract(epoch from p.published_at - r.started_at), 1), p.milliseconds)
                        else format(', rolled back to release %s', p.release_id) end)
                from f1_warehouse.publications p
                where p.release_id = r.release_id or p.replaced_release_id = r.release_id and p.kind = 'rollback'
                order by p.publication_id
            ),
            array(
                select format('%s %s (than release %s)', c.relation, concat_ws(', ',
                    case when c.change <> 'changed' then c.change end,
                    case when c.rows_added > 0 then '+' || c.rows_added end, case when c.rows_removed > 0 then '-' || c.rows_removed end,
                    case when c.rows_changed > 0 then '~' || c.rows_changed end,
                    (select string_agg(concat_ws(' ', key, nullif(value, 'null')), ', ' order by key) from jsonb_each_text(c.columns))), c.compared_release_id)
                from f1_warehouse.release_changes c where c.release_id = r.release_id order by c.relation
            ),
            array(
                select concat_ws(': ', result.name, nullif(result.status, 'pass'))
                from f1_warehouse.verification_results result
                where result.run_id = run.run_id order by result.name
            )
        from f1_warehouse.releases r
        left join lateral (
            select run_id, status, milliseconds from f1_warehouse.verification_runs
            where release_id = r.release_id and is_complete order by run_id desc limit 1
        ) run on true
        where r.base_schema = $1
        order by r.release_id desc
        limit $2
        """;

    /// <returns>The newest first.</returns>
    /// <exception cref="ConfigurationException">The database was never migrated.</exception>
    public static Task<List<PastRelease>> ReadAsync(
        NpgsqlDataSource database, WarehouseSchemas schemas, int count, CancellationToken cancellation) =>
        ReleaseRefusal.ExplainAsync(() => Statements.ReadAsync(
            database,
            Query,
            row => new PastRelease(
                row.GetInt64(0), row.GetString(1), row.IsDBNull(2) ? null : row.GetString(2), row.GetBoolean(3), row.GetDateTime(4), row.GetString(5),
                row.GetInt64(6), row.IsDBNull(7) ? null : row.GetString(7), row.GetFieldValue<string[]>(8), row.GetFieldValue<string[]>(9))
            {
                Changes = row.GetFieldValue<string[]>(10),
                Rules = row.GetFieldValue<string[]>(11),
            },
            cancellation, schemas.BaseName, count));
}
