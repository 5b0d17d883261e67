-- Names: which schemas a warehouse has, and how the place of a release is written into them.

-- Errors of publishing have an SQLSTATE that the program knows as an exit code: FW002 = 2, FW007 = 7, FW008 = 8. The detail is a
-- list, one finding per line.
create function f1_warehouse.refuse(code text, message text, findings text[] default '{}')
returns void
language plpgsql
as $$
begin
    raise exception '%', message using errcode = code, detail = array_to_string(findings, E'\n');
end
$$;

comment on function f1_warehouse.refuse is 'Stops a publish: SQLSTATE, what is wrong, and what it was found in';

create function f1_warehouse.schemas_of(base text, suffix text)
returns table (ordinal int, live_name text, schema_name text, schema_oid oid)
language sql stable
set search_path = pg_catalog
as $$
    select s.ordinal::int, s.live_name, s.live_name || suffix, n.oid
    from f1_warehouse.warehouses w
    cross join unnest(w.schemas) with ordinality as s (live_name, ordinal)
    left join pg_namespace n on n.nspname = s.live_name || suffix
    where w.base_schema = base
$$;

comment on function f1_warehouse.schemas_of is 'The schemas of a warehouse in one place; schema_oid is null where one does not exist';

create function f1_warehouse.places_of(base text)
returns setof text
language sql stable
set search_path = pg_catalog
as $$
    select distinct substr(m.schema_name, length(w.schemas[1]) + 1)
    from f1_warehouse.made_schemas m join f1_warehouse.warehouses w using (base_schema)
    where base_schema = base and starts_with(m.schema_name, w.schemas[1] || '__')
    union
    select ''
$$;

comment on function f1_warehouse.places_of is 'The places in which a warehouse has schemas, the live one included';

create function f1_warehouse.to_live(sql_text text, base text, suffix text)
returns text
language plpgsql stable
set search_path = pg_catalog
as $$
declare
    live_names text[];
    live_name text;
begin
    if suffix = '' or position(suffix || '.' in sql_text) = 0 then
        return sql_text;
    end if;
    select schemas into live_names from f1_warehouse.warehouses where base_schema = base;
    foreach live_name in array live_names loop
        sql_text := replace(sql_text, quote_ident(live_name || suffix) || '.', quote_ident(live_name) || '.');
    end loop;
    return sql_text;
end
$$;

comment on function f1_warehouse.to_live is 'SQL text of a place with the live names of its schemas';

-- Whether two warehouses would want the same schema: ci and ci__next, ci and ci_raw, dbt_schema and public__old.
create function f1_warehouse.refuse_collision(base text, names text[])
returns void
language plpgsql
set search_path = pg_catalog
as $$
declare
    places constant text := '(__next|__prev|__old|__r[0-9]+)?';
    collisions text[];
begin
    select array_agg(distinct format('schema %s is of warehouse %s and of warehouse %s', ours, base, w.base_schema)) into collisions
    from unnest(names) as ours
    cross join f1_warehouse.warehouses w
    cross join unnest(w.schemas || array[w.base_schema || '_audit']) as theirs
    where w.base_schema <> base and (ours ~ ('^' || theirs || places || '$') or theirs ~ ('^' || ours || places || '$'));
    if collisions is not null then
        perform f1_warehouse.refuse('FW002', format('base schema ''%s'' collides with another warehouse of this database; choose another name:', base), collisions);
    end if;
end
$$;

comment on function f1_warehouse.refuse_collision is 'Refuses a warehouse whose schemas another one has or may come to have';

-- Called by each migration: the names are the program's, and a later version may add a schema.
create function f1_warehouse.register(base text, names text[], tables text[])
returns void
language plpgsql
set search_path = pg_catalog
as $$
declare
    is_new constant boolean := not exists (select from f1_warehouse.warehouses w where w.base_schema = base);
    live_name text;
begin
    perform f1_warehouse.refuse_collision(base, names || array[base || '_audit']);
    if not exists (select from f1_warehouse.releases) then
        -- Made and used in one transaction, it would fall back in a crash under wal_level = minimal, as in the embedded server.
        perform setval(
            pg_get_serial_sequence('f1_warehouse.applied_scripts', 'applied_script_id'),
            (select max(applied_script_id) from f1_warehouse.applied_scripts));
    end if;
    insert into f1_warehouse.warehouses (base_schema, schemas, raw_tables) values (base, names, tables)
    on conflict (base_schema) do update set schemas = excluded.schemas, raw_tables = excluded.raw_tables
        where (warehouses.schemas, warehouses.raw_tables) is distinct from (excluded.schemas, excluded.raw_tables);
    if is_new and exists (select from f1_warehouse.releases r where r.base_schema = base) then
        perform f1_warehouse.adopt(base);
    end if;
    foreach live_name in array names loop
        perform f1_warehouse.make_schema(base, live_name);
    end loop;
end
$$;

comment on function f1_warehouse.register is 'Notes a warehouse and its schemas, live and raw first, and makes those that are missing';

-- Not "create … if not exists": that asks for the privilege even where the schema exists.
create function f1_warehouse.make_schema(base text, wanted text)
returns void
language plpgsql
set search_path = pg_catalog
as $$
begin
    if to_regnamespace(quote_ident(wanted)) is null then
        execute format('create schema %I', wanted);
        insert into f1_warehouse.made_schemas (schema_name, base_schema) values (wanted, base)
        on conflict (schema_name) do update set base_schema = excluded.base_schema;
    end if;
end
$$;

comment on function f1_warehouse.make_schema is 'Makes a schema and notes that it is ours; one that exists stays what it is';

-- The schemas of a place, before anything is done to what is in them. A live schema may be anybody's: what is in it decides.
create function f1_warehouse.require_our_schemas(base text, suffix text)
returns void
language plpgsql
set search_path = pg_catalog
as $$
declare
    others text[];
begin
    select array_agg(format('schema %I', s.schema_name) order by s.ordinal) into others
    from f1_warehouse.schemas_of(base, suffix) s
    where suffix <> '' and s.schema_oid is not null
      and not exists (select from f1_warehouse.made_schemas m where m.schema_name = s.schema_name and m.base_schema = base);
    if others is not null then
        perform f1_warehouse.refuse('FW008', 'schemas of these names exist that F1Warehouse did not make; rename or drop them:', others);
    end if;
end
$$;

comment on function f1_warehouse.require_our_schemas is 'Refuses to touch schemas that are named like ours but not of our making';
