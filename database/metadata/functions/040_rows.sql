-- Rows: how many there are, whether somebody has written to what is live, and whether a new release would lose many.

-- Parallel workers take longer to start than a million rows to count.
create function f1_warehouse.count_rows(base text, suffix text, names text[] default null)
returns jsonb
language plpgsql stable
set search_path = pg_catalog
set parallel_setup_cost = 50000
as $$
declare
    counting text;
    counts jsonb;
begin
    -- One statement over all tables; a partitioned table holds no rows itself, but is read as if it did.
    select string_agg(format('select %L as relation, count(*) as rows from %s', live_relation, relation_oid::regclass), ' union all ')
    into counting
    from f1_warehouse.relations_of(base, suffix)
    where kind in ('r', 'p', 'm') and (names is null or live_relation = any(names));
    execute coalesce('select jsonb_object_agg(relation, rows) from (' || counting || ') counts', 'select null::jsonb') into counts;
    return coalesce(counts, '{}');
end
$$;

comment on function f1_warehouse.count_rows is 'Rows of each table and materialized view of a place, by live name; null names = all';

create function f1_warehouse.is_spread(relation oid)
returns boolean
language plpgsql stable
set search_path = pg_catalog
as $$
begin
    -- In two steps: the second is not even read where there is no Citus.
    if to_regclass('pg_catalog.pg_dist_partition') is null then
        return false;
    end if;
    return exists (select from pg_dist_partition p where p.logicalrelid = relation);
end
$$;

comment on function f1_warehouse.is_spread is 'Whether the rows of a table lie on the nodes of Citus';

-- A row that was written after the release's data were complete was written by hand. Rows that were deleted are missing in the count.
create function f1_warehouse.row_changes(base text, suffix text)
returns table (relation text, description text)
language plpgsql stable
set search_path = pg_catalog
set parallel_setup_cost = 50000
as $$
declare
    release f1_warehouse.releases;
    recorded jsonb;
    counting text;
begin
    select r.* into release from f1_warehouse.releases r where r.base_schema = base and r.place = suffix;
    select s.row_counts into recorded from f1_warehouse.release_states s where s.release_id = release.release_id;
    -- One statement over all tables. The rows of a spread table have numbers of other servers' transactions.
    select string_agg(
        format('select %L as relation, count(*) as rows, %s as written from only %s', r.live_relation,
            case when f1_warehouse.is_spread(r.relation_oid) then '0' else 'count(*) filter (where age(xmin) < $1)' end,
            r.relation_oid::regclass),
        ' union all ' order by r.live_relation)
    into counting
    from f1_warehouse.relations_of(base, suffix) r
    where r.kind in ('r', 'm') and recorded ? r.live_relation;
    if counting is null then
        return;
    end if;
    return query execute
        'select c.relation, format(''rows of %s: %s were published, %s are there, %s of them written since'', c.relation, $2 ->> c.relation, c.rows, c.written)'
        ' from (' || counting || ') c where c.written > 0 or c.rows <> ($2 ->> c.relation)::bigint'
        -- Numbers of transactions repeat after four thousand million; long before that only the counts can be trusted.
        using case when release.complete_at is null then -1 else least(2000000000, pg_snapshot_xmax(pg_current_snapshot())::text::bigint - release.complete_at::text::bigint) end::int, recorded;
end
$$;

comment on function f1_warehouse.row_changes is 'The tables of a place whose rows were changed by hand since they were verified';

create function f1_warehouse.losses(base text, arriving text, leaving text)
returns setof text
language sql stable
set search_path = pg_catalog
as $$
    select format('%s: %s rows, %s are live, %s %% are lost', live.relation, next.rows, live.rows, round(100 - 100 * next.rows / live.rows))
    from f1_warehouse.releases l
    join f1_warehouse.release_states ls on ls.release_id = l.release_id
    join f1_warehouse.releases n on n.base_schema = base and n.place = arriving
    join f1_warehouse.release_states ns on ns.release_id = n.release_id
    cross join lateral (select key as relation, value::numeric as rows from jsonb_each_text(ls.row_counts)) live
    join lateral (select key as relation, value::numeric as rows from jsonb_each_text(ns.row_counts)) next using (relation)
    where l.base_schema = base and l.place = leaving
      -- The made-up data and real ones have nothing to do with each other.
      and l.is_synthetic = n.is_synthetic
      and live.rows > 0 and (next.rows = 0 or next.rows < 0.9 * live.rows)
    order by live.relation
$$;

comment on function f1_warehouse.losses is 'Relations that would lose more than a tenth of their rows, or all';

-- What the load has counted is not counted again here: a publish counts all, and finds what came or went since.
create function f1_warehouse.loaded_counts(release bigint)
returns jsonb
language sql stable
set search_path = pg_catalog
as $$
    select coalesce(jsonb_object_agg(o.live_relation, f.rows), '{}')
    from f1_warehouse.releases r
    join f1_warehouse.loaded_files f on f.release_id = r.release_id
    join f1_warehouse.warehouses w on w.base_schema = r.base_schema
    join f1_warehouse.relations_of(r.base_schema, r.place) o on o.live_schema = w.schemas[1] and o.name = f.dataset
    where r.release_id = release
$$;

comment on function f1_warehouse.loaded_counts is 'Rows of each raw table of a release as its load counted them, by live name';

-- Put down when the candidate is verified, after its data were complete: who begins later cannot see an older state, however old its
-- snapshot looks because of others who write, in another database even.
create function f1_warehouse.record_state(release bigint)
returns void
language plpgsql
set search_path = pg_catalog
as $$
declare
    loaded constant jsonb := f1_warehouse.loaded_counts(release);
begin
    insert into f1_warehouse.release_states (release_id, facts, row_counts, observers)
    select r.release_id, (select coalesce(jsonb_agg(f), '[]') from f1_warehouse.state_of(r.base_schema, r.place) f),
        loaded || f1_warehouse.count_rows(r.base_schema, r.place, array(
            select o.live_relation from f1_warehouse.relations_of(r.base_schema, r.place) o where not loaded ? o.live_relation)),
        array(select s.observer from f1_warehouse.older_snapshots(r.complete_at) s)
    from f1_warehouse.releases r
    where r.release_id = release
    on conflict (release_id) do update
        set facts = excluded.facts, row_counts = excluded.row_counts, observers = excluded.observers, taken_at = now();
end
$$;

comment on function f1_warehouse.record_state is 'Puts down the state and the rows of a release as they are now, and who may see an older state';
