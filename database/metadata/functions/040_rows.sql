-- Rows: how many there are, whether somebody has written to what is live, and whether a new release would lose many.

create function f1_warehouse.count_rows(base text, suffix text, names text[] default null)
returns jsonb
language plpgsql stable
set search_path = pg_catalog
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
returns setof text
language plpgsql stable
set search_path = pg_catalog
as $$
declare
    release f1_warehouse.releases;
    recorded jsonb;
    relation record;
    found record;
    since int;
begin
    select r.* into release from f1_warehouse.releases r where r.base_schema = base and r.place = suffix;
    select s.row_counts into recorded from f1_warehouse.release_states s where s.release_id = release.release_id;
    if recorded is null then
        return;
    end if;
    -- Numbers of transactions repeat after four thousand million; long before that only the counts can be trusted.
    since := (select least(pg_snapshot_xmax(pg_current_snapshot())::text::bigint - release.complete_at::text::bigint, 2000000000));
    for relation in
        select * from f1_warehouse.relations_of(base, suffix) r where r.kind in ('r', 'm') and recorded ? r.live_relation order by r.live_relation
    loop
        -- The rows of a spread table have numbers of other servers' transactions.
        execute format('select count(*) as rows, %s as written from only %s',
            case when f1_warehouse.is_spread(relation.relation_oid) then '($1 * 0)::bigint' else 'count(*) filter (where age(xmin) < $1)' end,
            relation.relation_oid::regclass)
            using coalesce(since, -1) into found;
        if found.written > 0 or found.rows <> (recorded ->> relation.live_relation)::bigint then
            return next format('rows of %s: %s were published, %s are there, %s of them written since',
                relation.live_relation, recorded ->> relation.live_relation, found.rows, found.written);
        end if;
    end loop;
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

-- Put down when the candidate is verified, after its data were complete: who begins later cannot see an older state, however old its
-- snapshot looks because of others who write, in another database even.
create function f1_warehouse.record_state(release bigint)
returns void
language plpgsql
set search_path = pg_catalog
as $$
begin
    insert into f1_warehouse.release_states (release_id, facts, row_counts, observers)
    select r.release_id, (select coalesce(jsonb_agg(f), '[]') from f1_warehouse.state_of(r.base_schema, r.place) f),
        f1_warehouse.count_rows(r.base_schema, r.place), array(select s.observer from f1_warehouse.older_snapshots(r.complete_at) s)
    from f1_warehouse.releases r
    where r.release_id = release
    on conflict (release_id) do update
        set facts = excluded.facts, row_counts = excluded.row_counts, observers = excluded.observers, taken_at = now();
end
$$;

comment on function f1_warehouse.record_state is 'Puts down the state and the rows of a release as they are now, and who may see an older state';
