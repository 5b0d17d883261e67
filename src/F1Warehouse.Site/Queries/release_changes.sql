-- What each of the last fifty releases changed, as compared with the one that was live before it. The columns in which rows changed are
-- told, those of the most rows first; null rows = the column was added, removed or has another type.
with

past as (
    select release_id
    from f1_warehouse.releases
    where base_schema = current_setting('f1_warehouse.base_schema')
    order by release_id desc
    limit 50
)

select 'release-changes' as name, coalesce(json_agg(c order by c.release_id desc, c.relation), '[]') as content
from (
    select
        changes.release_id,
        changes.compared_release_id,
        changes.relation,
        changes.change,
        changes.rows_added,
        changes.rows_removed,
        changes.rows_changed,
        coalesce((
            select json_agg(json_build_object('name', entry.key, 'rows', entry.value) order by (entry.value #>> '{}')::bigint desc nulls first, entry.key)
            from jsonb_each(changes.columns) as entry
        ), '[]') as columns
    from f1_warehouse.release_changes as changes
    where changes.release_id in (select release_id from past)
) as c;
