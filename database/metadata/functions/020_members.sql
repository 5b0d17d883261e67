-- What stands in the schemas of a release, what of it is ours, and what of others hangs on it.

-- Everything that a schema holds by itself: relations of every kind, functions, types, statistics objects. Indexes, row types and
-- the sequences of columns follow their tables.
create function f1_warehouse.members_of(base text, suffix text)
returns table (class_id oid, object_id oid, live_schema text, schema_name text, type text, identity text, live_identity text)
language sql stable
set search_path = pg_catalog
as $$
    select d.classid, d.objid, s.live_name, s.schema_name, o.type, o.identity, f1_warehouse.to_live(o.identity, base, suffix)
    from f1_warehouse.schemas_of(base, suffix) s
    join pg_depend d on d.refclassid = 'pg_namespace'::regclass and d.refobjid = s.schema_oid and d.deptype = 'n'
    cross join lateral pg_identify_object(d.classid, d.objid, 0) o
    where not exists (
        select from pg_depend owned
        where owned.classid = d.classid and owned.objid = d.objid and owned.objsubid = 0
          and (owned.deptype = 'i' or owned.deptype = 'a' and owned.refclassid = 'pg_class'::regclass and owned.refobjsubid > 0
              and owned.classid = 'pg_class'::regclass)
    )
    and (s.schema_name <> 'public' or d.classid = 'pg_class'::regclass and exists (
        select from pg_class c join f1_warehouse.warehouses w on w.base_schema = base
        where c.oid = d.objid and c.relkind = 'r' and c.relname = any(w.raw_tables)
    ))
$$;

comment on function f1_warehouse.members_of is 'The objects in the schemas of a place; of public only the raw tables';

-- Called in the transaction of each script. What can be seen although its maker is still at work is of our own making: what another
-- session makes beside us cannot be seen before that has committed. A subtransaction, as of a block with an exception handler, has a
-- number of its own; ages count back from this transaction's own number.
create function f1_warehouse.note_made(release bigint)
returns void
language plpgsql
set search_path = pg_catalog
as $$
declare
    current_xid constant bigint := pg_current_xact_id()::text::bigint;
begin
    -- Nobody reads a candidate before the commit that publishes it, and that makes this one last, too.
    perform set_config('synchronous_commit', 'off', true);
    insert into f1_warehouse.release_objects (release_id, type, identity)
    select release, o.type, f1_warehouse.to_live(o.identity, r.base_schema, r.place)
    from f1_warehouse.releases r
    cross join lateral f1_warehouse.schemas_of(r.base_schema, r.place) s
    join pg_depend d on d.refclassid = 'pg_namespace'::regclass and d.refobjid = s.schema_oid and d.deptype = 'n'
    cross join lateral pg_identify_object(d.classid, d.objid, 0) o
    where r.release_id = release
      and case when age(d.xmin) <= 0 then pg_xact_status((current_xid - age(d.xmin))::text::xid8) = 'in progress' else false end
    on conflict do nothing;
end
$$;

comment on function f1_warehouse.note_made is 'Notes what the transaction under way has made in the schemas of a release as belonging to it';

-- The relations of a place, for everything that speaks of tables and views: asked for many times in a publish, so without the names
-- that members_of works out.
create function f1_warehouse.relations_of(base text, suffix text)
returns table (relation_oid oid, kind "char", live_schema text, schema_name text, name text, live_relation text)
language sql stable
set search_path = pg_catalog
as $$
    select c.oid, c.relkind, s.live_name, s.schema_name, c.relname::text, format('%I.%I', s.live_name, c.relname)
    from f1_warehouse.schemas_of(base, suffix) s
    join pg_class c on c.relnamespace = s.schema_oid
    where c.relkind in ('r', 'p', 'v', 'm', 'f', 'S')
      and (s.schema_name <> 'public' or c.relkind = 'r' and exists (
        select from f1_warehouse.warehouses w where w.base_schema = base and c.relname = any(w.raw_tables)
      ))
      -- The sequence of a column is a part of its table.
      and (c.relkind <> 'S' or not exists (
        select from pg_depend owned
        where owned.classid = 'pg_class'::regclass and owned.objid = c.oid and owned.refclassid = 'pg_class'::regclass
          and owned.refobjsubid > 0 and owned.deptype in ('a', 'i')
      ))
$$;

comment on function f1_warehouse.relations_of is 'Tables, partitioned tables and their partitions, views, materialized views, foreign tables and sequences of a place';

-- Ours is what the scripts of the release in that place made, and the raw tables, which migrations make. What is part of ours
-- (its indexes, constraints, triggers, rules, policies) is a matter of its state, not of whose it is.
create type f1_warehouse.other as (class_id oid, object_id oid, type text, identity text);

comment on type f1_warehouse.other is 'An object that is not ours: its address, type and name';

create function f1_warehouse.others_objects(base text, suffix text)
returns setof f1_warehouse.other
language sql stable
set search_path = pg_catalog
as $$
    with recursive members as materialized (
        select m.*,
            m.class_id = 'pg_class'::regclass and m.type = 'table' and m.live_schema = w.schemas[1]
                and exists (select from pg_class c where c.oid = m.object_id and c.relname = any(w.raw_tables))
            or exists (
                select from f1_warehouse.release_objects o join f1_warehouse.releases r using (release_id)
                where r.base_schema = base and r.place = suffix and o.type = m.type and o.identity = m.live_identity
            ) as is_ours
        from f1_warehouse.members_of(base, suffix) m
        join f1_warehouse.warehouses w on w.base_schema = base
    ), closure as (
        select class_id as classid, object_id as objid from members where is_ours
        union
        -- Internal parts (toast tables, triggers of foreign keys) go with their owner; row types are followed, because a function
        -- may take or return them.
        -- A rule stands for the view that it makes.
        select case when w.oid is null then d.classid else 'pg_class'::regclass end, coalesce(w.ev_class, d.objid)
        from closure c
        -- "offset 0": each is looked up, instead of a read of the whole catalog at every step.
        cross join lateral (
            select * from pg_depend d
            where d.refclassid = c.classid and d.refobjid = c.objid
              and (d.deptype in ('n', 'a') or d.deptype = 'i' and d.classid = 'pg_type'::regclass
                  or d.deptype in ('P', 'S') and d.classid = 'pg_class'::regclass)
            offset 0
        ) d
        left join pg_rewrite w on d.classid = 'pg_rewrite'::regclass and w.oid = d.objid
    ), owned as (
        -- What it is a part of. Looked up one by one: a join of all these catalogs takes longer to plan than to run.
        select d.classid, d.objid,
            case d.classid
                when 'pg_constraint'::regclass then (select contypid from pg_constraint where oid = d.objid)
                when 'pg_class'::regclass then (select reltype from pg_class where oid = d.objid and relkind = 'c')
            end as type,
            case d.classid
                when 'pg_constraint'::regclass then (select conrelid from pg_constraint where oid = d.objid)
                when 'pg_trigger'::regclass then (select tgrelid from pg_trigger where oid = d.objid)
                when 'pg_policy'::regclass then (select polrelid from pg_policy where oid = d.objid)
                when 'pg_attrdef'::regclass then (select adrelid from pg_attrdef where oid = d.objid)
                when 'pg_publication_rel'::regclass then (select prrelid from pg_publication_rel where oid = d.objid)
                when 'pg_statistic_ext'::regclass then (select stxrelid from pg_statistic_ext where oid = d.objid)
                when 'pg_class'::regclass then coalesce((select indrelid from pg_index where indexrelid = d.objid), (
                    select refobjid from pg_depend q
                    where q.classid = 'pg_class'::regclass and q.objid = d.objid
                      and q.refclassid = 'pg_class'::regclass and q.refobjsubid > 0 and q.deptype in ('a', 'i')
                    limit 1
                ))
            end as relation
        from closure d
    )
    select m.class_id, m.object_id, m.type, m.identity from members m where not m.is_ours
    union
    select o.classid, o.objid, i.type, i.identity
    from owned o
    cross join lateral pg_identify_object(o.classid, o.objid, 0) i
    where not exists (select from members m where m.is_ours and m.class_id = o.classid and m.object_id = o.objid)
      and not exists (select from members m where m.is_ours and m.class_id = 'pg_class'::regclass and m.object_id = o.relation)
      and not exists (select from members m where m.is_ours and m.class_id = 'pg_type'::regclass and m.object_id = o.type)
      -- Default privileges belong to the schema, which stays; a row type is its table, which is listed.
      and o.classid <> 'pg_default_acl'::regclass
      and not exists (
        select from pg_depend d where d.classid = 'pg_type'::regclass and d.classid = o.classid and d.objid = o.objid and d.deptype = 'i'
      )
$$;

comment on function f1_warehouse.others_objects is 'Objects that are not ours, in the schemas of a place or depending on what is ours there';
