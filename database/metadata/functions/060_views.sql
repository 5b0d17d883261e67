-- Other people's plain views on our relations, and views on those: a publish makes them again on the new release, in its own
-- transaction, with all that they had.

create function f1_warehouse.others_views(base text, suffix text, others f1_warehouse.other[])
returns table (view_oid oid, identity text, blocked_by text)
language sql stable
set search_path = pg_catalog
as $$
    select c.oid, o.identity, case
            when exists (select from pg_trigger where tgrelid = c.oid) then 'it has triggers'
            when exists (select from pg_rewrite where ev_class = c.oid and rulename <> '_RETURN') then 'it has rules of its own'
            when exists (select from pg_attrdef where adrelid = c.oid) then 'its columns have defaults'
            when not pg_has_role(c.relowner, 'MEMBER') then format('it belongs to %s, of whom %s is no member', c.relowner::regrole, current_user)
            when not has_schema_privilege(c.relnamespace, 'CREATE') then format('%s may not create anything in its schema', current_user)
        end
    from unnest(others) o
    join pg_class c on o.class_id = 'pg_class'::regclass and c.oid = o.object_id and c.relkind = 'v'
    where not exists (select from f1_warehouse.schemas_of(base, suffix) s where s.schema_oid = c.relnamespace and s.schema_name <> 'public')
$$;

comment on function f1_warehouse.others_views is 'Those of the objects of others on a place that are plain views; blocked_by says why one cannot be made again, null = it can';

-- Each after those that it reads.
create function f1_warehouse.views_in_order(views oid[])
returns oid[]
language sql stable
set search_path = pg_catalog
as $$
    with recursive reads as materialized (
        select distinct w.ev_class as reader, d.refobjid as read
        from pg_rewrite w
        join pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = w.oid and d.refclassid = 'pg_class'::regclass
        where w.ev_class = any(views) and d.refobjid = any(views) and d.refobjid <> w.ev_class
    ), depths as (
        select v as view_oid, 0 as depth from unnest(views) v
        union
        select r.reader, depth + 1 from depths join reads r on r.read = view_oid
    )
    select array_agg(view_oid order by depth, view_oid) from (select view_oid, max(depth) as depth from depths group by view_oid) deepest
$$;

comment on function f1_warehouse.views_in_order is 'Views in an order in which they can be made';

-- Without a schema's name where another view takes its place.
create function f1_warehouse.view_sql(view_oid oid, new_name text)
returns text
language sql stable
set search_path = pg_catalog
as $$
    select format('create view %s (%s)%s as %s', new_name,
        (select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped),
        case when reloptions is not null then ' with (' || (
            select string_agg(format('%I = %L', split_part(o, '=', 1), substr(o, strpos(o, '=') + 1)), ', ') from unnest(reloptions) o) || ')' end,
        pg_get_viewdef(c.oid))
    from pg_class c where c.oid = view_oid
$$;

comment on function f1_warehouse.view_sql is 'The statement that makes a view again, with its options';

create function f1_warehouse.view_settings_sql(view_oid oid)
returns setof text
language sql stable
set search_path = pg_catalog
as $$
    with view as (
        select c.*, c.oid::regclass::text as sql_name, coalesce(c.relacl, acldefault('r', c.relowner)) as acl from pg_class c where c.oid = view_oid
    )
    select format('alter view %s owner to %s', sql_name, relowner::regrole) from view
    union all
    select format('comment on view %s is %L', sql_name, description)
    from view join pg_description on classoid = 'pg_class'::regclass and objoid = view_oid and objsubid = 0
    union all
    select format('comment on column %s.%I is %L', sql_name, attname, description)
    from view
    join pg_description on classoid = 'pg_class'::regclass and objoid = view_oid
    join pg_attribute on attrelid = view_oid and attnum = objsubid and objsubid > 0
    union all
    select f1_warehouse.grants_sql('table', sql_name, '', acl, relowner) from view
    union all
    select f1_warehouse.grants_sql('table', sql_name, format(' (%I)', attname), attacl, relowner)
    from view join pg_attribute on attrelid = view_oid and attacl is not null
$$;

comment on function f1_warehouse.view_settings_sql is 'The statements that give a view its owner, comments and privileges again';
