-- What a person has set on the live release and the next one shall have, too: owner, privileges, row security, options and the like.
-- Three states decide: what our scripts made of the live release, what it is now, and what our scripts made of its successor.

-- Whoever is named as a grantor grants, so that a chain (ana gave it to bob) stays one that ana can undo. Grants of the owner come
-- first, then those that rest on them.
create function f1_warehouse.grants_sql(object_type text, object_name text, columns text, acl aclitem[], owner oid)
returns setof text
language sql stable
set search_path = pg_catalog
as $$
    with recursive entries as materialized (
        select * from aclexplode(acl)
    ), reached as (
        select e.*, 0 as depth from entries e where e.grantor = owner
        union
        select e.*, depth + 1 from reached r join entries e on e.grantor = r.grantee and e.privilege_type = r.privilege_type and r.is_grantable
        where depth < 20
    ), ordered as (
        select grantor, grantee, privilege_type, is_grantable, min(depth) as depth from reached group by 1, 2, 3, 4
    )
    select statement from (
        select 0 as step, 0 as depth, format('revoke all%s on %s %s from %s cascade', columns, object_type, object_name,
            string_agg(distinct role, ', ')) as statement
        from (
            select case e.grantee when 0 then 'public' else e.grantee::regrole::text end as role from entries e
            union select 'public' union select owner::regrole::text
        ) roles
        union all
        select 1, depth, concat(
            case when grantor <> owner then format('set local role %s; ', grantor::regrole) end,
            format('grant %s%s on %s %s to %s%s', string_agg(privilege_type, columns || ', ' order by privilege_type), columns, object_type, object_name,
                case grantee when 0 then 'public' else grantee::regrole::text end, case when is_grantable then ' with grant option' end),
            case when grantor <> owner then '; reset role' end)
        from ordered
        group by depth, grantor, grantee, is_grantable
    ) statements
    order by step, depth, statement
$$;

comment on function f1_warehouse.grants_sql is 'The statements that give an object exactly these privileges, each granted by whom it was granted';

-- Reset role would end an earlier "set role" of the session: it goes back to what was.
create function f1_warehouse.run_grant(statement text)
returns void
language plpgsql
as $$
declare
    was constant text := current_setting('role');
begin
    execute statement;
    perform set_config('role', was, true);
exception when insufficient_privilege then
    if statement not like 'set local role %' then
        raise;
    end if;
    -- We are no member of the grantor: the privilege is kept, in the owner's name.
    raise warning 'granted in the owner''s name, because % may not act for the grantor (%): %', current_user, sqlerrm, statement;
    execute regexp_replace(statement, '^set local role .*?; (.*); reset role$', '\1');
end
$$;

comment on function f1_warehouse.run_grant is 'Runs a statement of grants_sql';

-- What was set by hand on either of the two releases shall be on the arriving one as it is on the one that leaves.
create function f1_warehouse.facts_to_carry(
    base text, arriving text, leaving text, arriving_changes f1_warehouse.change[], leaving_changes f1_warehouse.change[])
returns setof f1_warehouse.fact
language sql stable
set search_path = pg_catalog
as $$
    with touched as materialized (
        select relation, kind, name, became as definition, true as leaves from unnest(leaving_changes) where is_carried
        union all
        select relation, kind, name, became, false from unnest(arriving_changes) where is_carried
    ), live as materialized (
        -- Only a rollback needs it: nobody may have touched what arrives from a run.
        select f.* from f1_warehouse.state_of(base, leaving) f where exists (select from touched where not leaves)
    )
    select distinct t.relation, t.kind, t.name, case when t.leaves then t.definition else l.definition end
    from touched t
    left join live l on l.relation = t.relation and l.kind = t.kind and l.name = t.name
    where t.relation in (select live_relation from f1_warehouse.relations_of(base, arriving))
      and t.relation in (select live_relation from f1_warehouse.relations_of(base, leaving))
$$;

comment on function f1_warehouse.facts_to_carry is 'What the arriving release takes from the one that leaves; definition null = it shall not have it';

-- The privileges of the roles that somebody has given or taken some are those of the leaving relation, all others its own.
create function f1_warehouse.carried_acl(arriving_acl aclitem[], arriving_owner oid, leaving_acl aclitem[], leaving_owner oid, new_owner oid, roles text[])
returns aclitem[]
language sql stable
set search_path = pg_catalog
as $$
    with entries as (
        select a.*, arriving_owner as owner, false as leaves from aclexplode(arriving_acl) a
        union all
        select a.*, leaving_owner, true from aclexplode(leaving_acl) a
    ), named as (
        select *, case grantee when 0 then 'public' when owner then 'its owner' else grantee::regrole::text end as role from entries
    )
    select array_agg(makeaclitem(
        case grantee when owner then new_owner else grantee end, case grantor when owner then new_owner else grantor end, privilege_type, is_grantable))
    from named where leaves = (role = any(roles))
$$;

comment on function f1_warehouse.carried_acl is 'The privileges of an arriving relation with those that were set by hand on the leaving one';

-- Made before the two change places, while the leaving one has the live names; run after it, when the arriving one has them.
create function f1_warehouse.carry_over_sql(base text, arriving text, leaving text, carried_facts f1_warehouse.fact[])
returns setof text
language sql stable
set search_path = pg_catalog
as $$
    with carried as materialized (
        select * from unnest(carried_facts)
    ), pairs as materialized (
        select n.live_relation as relation, l.relation_oid as leaving_oid, lc.relowner as leaving_owner, nc.relowner as arriving_owner,
            coalesce(lc.relacl, acldefault(k.acl_kind, lc.relowner)) as leaving_acl, coalesce(nc.relacl, acldefault(k.acl_kind, nc.relowner)) as arriving_acl,
            n.relation_oid as arriving_oid, case nc.relkind when 'v' then 'view' when 'm' then 'materialized view' when 'S' then 'sequence' else 'table' end as type,
            case when exists (select from carried c where c.relation = n.live_relation and c.kind = 'owner') then lc.relowner else nc.relowner end as new_owner,
            case nc.relkind when 'S' then 'sequence' else 'table' end as grant_type
        from f1_warehouse.relations_of(base, arriving) n
        join f1_warehouse.relations_of(base, leaving) l using (live_relation)
        join pg_class lc on lc.oid = l.relation_oid
        join pg_class nc on nc.oid = n.relation_oid
        cross join lateral (select case nc.relkind when 'S' then 's' else 'r' end::"char" as acl_kind) k
        where n.live_relation in (select relation from carried)
    )
    select sql from (
        select 1 as step, p.relation, 0::bigint as place, format('alter %s %s owner to %s', p.type, p.relation, p.new_owner::regrole) as sql
        from carried c join pairs p using (relation) where c.kind = 'owner'
        union all
        select 2, p.relation, g.place, g.sql
        from pairs p
        cross join lateral (select array_agg(c.name) as roles from carried c where c.relation = p.relation and c.kind = 'privileges') c
        cross join lateral f1_warehouse.grants_sql(p.grant_type, p.relation, '',
            f1_warehouse.carried_acl(p.arriving_acl, p.arriving_owner, p.leaving_acl, p.leaving_owner, p.new_owner, c.roles), p.new_owner) with ordinality as g (sql, place)
        where c.roles is not null
        union all
        select 3, p.relation, g.place, g.sql
        from pairs p
        join pg_attribute la on la.attrelid = p.leaving_oid and la.attnum > 0 and not la.attisdropped
        join pg_attribute na on na.attrelid = p.arriving_oid and na.attname = la.attname and not na.attisdropped
        cross join lateral (
            select array_agg(substr(c.name, length(la.attname) + 2)) as roles from carried c
            where c.relation = p.relation and c.kind = 'privileges on a column' and starts_with(c.name, la.attname || ' ')
        ) c
        cross join lateral f1_warehouse.grants_sql(p.grant_type, p.relation, format(' (%I)', la.attname),
            f1_warehouse.carried_acl(na.attacl, p.arriving_owner, la.attacl, p.leaving_owner, p.new_owner, c.roles), p.new_owner) with ordinality as g (sql, place)
        where c.roles is not null
        union all
        select 4, p.relation, 0, format('alter table %s %s row level security, %s row level security', p.relation,
            case when relrowsecurity then 'enable' else 'disable' end, case when relforcerowsecurity then 'force' else 'no force' end)
        from carried c join pairs p using (relation) join pg_class on oid = p.leaving_oid where c.kind = 'row security'
        union all
        select 5, p.relation, 0, format('drop policy %I on %s', c.name, p.relation)
        from carried c join pairs p using (relation) join pg_policy on polrelid = p.arriving_oid and polname = c.name where c.kind = 'policy'
        union all
        select 6, p.relation, 0, format('create policy %I on %s %s', c.name, p.relation, c.definition)
        from carried c join pairs p using (relation) where c.kind = 'policy' and c.definition is not null
        union all
        select 7, p.relation, 0, case when c.definition is null
            then format('alter %s %s reset (%s)', p.type, p.relation, c.name)
            else format('alter %s %s set (%s = %L)', p.type, p.relation, c.name, c.definition) end
        from carried c join pairs p using (relation) where c.kind = 'option'
        union all
        select 8, p.relation, 0, format('alter table %s alter column %I set statistics %s', p.relation, c.name, coalesce(c.definition, '-1'))
        from carried c join pairs p using (relation) where c.kind = 'statistics target'
        union all
        select 9, p.relation, 0, format('alter table %s replica identity %s', p.relation, coalesce(c.definition, 'default'))
        from carried c join pairs p using (relation) where c.kind = 'replica identity'
    ) statements
    order by step, relation, place
$$;

comment on function f1_warehouse.carry_over_sql is 'The statements that give the arriving release what was set by hand on the one that leaves';
