-- Warehouses of earlier versions: their schemas and what their releases consist of become known here. What their scripts had made of
-- the live release was not put down; it is taken as it is now, but for what a person may have set, which then counts as set by hand and
-- is carried over.
create function f1_warehouse.adopt(base text)
returns void
language plpgsql
set search_path = pg_catalog
as $$
declare
    release f1_warehouse.releases;
begin
    insert into f1_warehouse.made_schemas (schema_name, base_schema)
    select s.schema_name, base from (values (''), ('__next'), ('__prev'), ('__old')) as p (suffix)
    cross join lateral f1_warehouse.schemas_of(base, p.suffix) s
    where s.schema_oid is not null and s.schema_name <> 'public'
    on conflict do nothing;
    for release in select r.* from f1_warehouse.releases r where r.base_schema = base and r.place is not null loop
        insert into f1_warehouse.release_objects (release_id, type, identity)
        select release.release_id, m.type, m.live_identity from f1_warehouse.members_of(base, release.place) m
        -- Whatever the books name; of a candidate that was left behind nothing is named.
        where release.place = '__next' or exists (
            select from f1_warehouse.release_objects o where o.type = m.type and o.identity = m.live_identity
        )
        on conflict do nothing;
        if release.place = '' then
            insert into f1_warehouse.release_states (release_id, facts, row_counts)
            select release.release_id,
                (select coalesce(jsonb_agg(f), '[]') from f1_warehouse.state_of(base, '') f
                 where f.kind = 'owner' or f.kind = 'privileges' and f.name = 'its owner' or f.kind <> all(f1_warehouse.carried_kinds())),
                f1_warehouse.count_rows(base, '')
            on conflict do nothing;
        end if;
    end loop;
end
$$;

comment on function f1_warehouse.adopt is 'Makes a warehouse of an earlier version known to publishing';
