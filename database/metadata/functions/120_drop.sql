-- Taking a whole warehouse away: a branch's, a pull request's.

create function f1_warehouse.dropped_with(base text)
returns table (type text, identity text, bytes bigint)
language sql stable
set search_path = pg_catalog
as $$
    select m.type, m.identity, case when m.class_id = 'pg_class'::regclass then pg_total_relation_size(m.object_id) end
    from f1_warehouse.places_of(base) as place
    cross join lateral f1_warehouse.members_of(base, place) m
    where not exists (
        select from f1_warehouse.others_objects(base, place) o where o.class_id = m.class_id and o.object_id = m.object_id
    )
    union all
    select 'table', format('%I.%I', n.nspname, c.relname), pg_total_relation_size(c.oid)
    from f1_warehouse.made_schemas s
    join pg_namespace n on n.nspname = s.schema_name
    join pg_class c on c.relnamespace = n.oid and c.relkind = 'r'
    where s.base_schema = base and s.schema_name = base || '_audit' and c.relname like 'assert\_%'
    order by 2
$$;

comment on function f1_warehouse.dropped_with is 'What goes with a warehouse';

create function f1_warehouse.drop_warehouse(base text)
returns void
language plpgsql
as $$
declare
    place text;
    others text[];
    doomed record;
begin
    perform f1_warehouse.require_run_lock();
    perform f1_warehouse.displace_autovacuum(base, array(select f1_warehouse.places_of(base)));
    perform f1_warehouse.use_lock_patience();
    perform set_config('client_min_messages', 'warning', true);
    foreach place in array array(select f1_warehouse.places_of(base) order by 1) loop
        perform f1_warehouse.lock_place(base, place, true);
        others := others || array(select format('%s %s', o.type, o.identity) from f1_warehouse.others_objects(base, place) o order by 1);
    end loop;
    if others <> '{}' then
        perform f1_warehouse.refuse('FW008', 'objects that are not F1Warehouse''s stand in or on the warehouse; move or drop them:', others);
    end if;
    foreach place in array array(select p.suffix from f1_warehouse.places_of(base) as p (suffix) where p.suffix <> '') loop
        perform f1_warehouse.drop_place(base, place);
    end loop;
    -- Only what is of ours can go with these: nothing of others hangs on them.
    for doomed in select type, identity from f1_warehouse.dropped_with(base) loop
        execute format('drop %s if exists %s cascade',
            case doomed.type when 'composite type' then 'type' when 'statistics object' then 'statistics' else doomed.type end, doomed.identity);
    end loop;
    for doomed in select m.schema_name from f1_warehouse.made_schemas m where m.base_schema = base loop
        begin
            execute format('drop schema if exists %I', doomed.schema_name);
        exception when dependent_objects_still_exist then
            raise warning 'schema % stays, because others have something in it', doomed.schema_name;
        end;
    end loop;
    update f1_warehouse.releases set place = null, state = case when state in ('live', 'retired') then 'retired' else 'abandoned' end
    where base_schema = base;
    delete from f1_warehouse.warehouses where base_schema = base;
    perform f1_warehouse.give_way_to_dumps();
end
$$;

comment on function f1_warehouse.drop_warehouse is 'Takes a warehouse away, in one attempt; its releases stay in the books';
