-- The state of a release: everything that can be said of its relations, functions and types without reading their rows, as rows of
-- (relation, kind, name, definition) in live names. Two states are compared as two sets.

create type f1_warehouse.fact as (relation text, kind text, name text, definition text);

comment on type f1_warehouse.fact is 'One thing that is true of a release: relation (or function, type), kind of fact, name within it, definition';

create function f1_warehouse.acl_facts(acl aclitem[], owner oid)
returns table (grantee text, privileges text)
language sql stable
set search_path = pg_catalog
as $$
    select case a.grantee when 0 then 'public' when owner then 'its owner' else a.grantee::regrole::text end,
        string_agg(
            a.privilege_type || case when a.is_grantable then '*' else '' end
                || case when a.grantor = owner then '' else ' by ' || a.grantor::regrole::text end,
            ', ' order by a.privilege_type, a.grantor)
    from aclexplode(acl) a
    group by a.grantee
$$;

comment on function f1_warehouse.acl_facts is 'What each role may do; * = may grant it on; by … = granted by another than the owner';

-- Everything after "create policy … on …".
create function f1_warehouse.policy_sql(p pg_policy)
returns text
language sql stable
set search_path = pg_catalog
as $$
    select concat_ws(' ',
        'as', case when (p).polpermissive then 'permissive' else 'restrictive' end,
        'for', case (p).polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete' else 'all' end,
        'to', (select string_agg(case role when 0 then 'public' else role::regrole::text end, ', ' order by role) from unnest((p).polroles) as role),
        'using (' || pg_get_expr((p).polqual, (p).polrelid) || ')',
        'with check (' || pg_get_expr((p).polwithcheck, (p).polrelid) || ')')
$$;

comment on function f1_warehouse.policy_sql is 'A policy as it is written, after its name and table';

create function f1_warehouse.relation_facts(base text, suffix text)
returns setof f1_warehouse.fact
language sql stable
set search_path = pg_catalog
as $$
    with ours as materialized (
        select r.live_relation as relation, c.*
        from f1_warehouse.relations_of(base, suffix) r join pg_class c on c.oid = r.relation_oid
    ), columns as materialized (
        select o.relation, o.relkind, o.relowner, t.typcollation, t.typstorage, a.*
        from ours o
        join pg_attribute a on a.attrelid = o.oid and a.attnum > 0 and not a.attisdropped
        join pg_type t on t.oid = a.atttypid
    )
    select relation, 'relation', '', concat_ws(' ',
        case relkind when 'r' then 'table' when 'p' then 'partitioned table' when 'v' then 'view' when 'm' then 'materialized view'
            when 'f' then 'foreign table' else 'sequence' end,
        case relpersistence when 'u' then 'unlogged' end,
        case when relam <> 0 then 'using ' || (select amname from pg_am am where am.oid = relam) end,
        case when reltablespace <> 0 then 'tablespace ' || (select spcname from pg_tablespace t where t.oid = reltablespace) end,
        case when relkind = 'p' then 'partition by ' || pg_get_partkeydef(oid) end,
        (select string_agg('inherits ' || inhparent::regclass::text, ' ' order by inhseqno) from pg_inherits where inhrelid = oid),
        pg_get_expr(relpartbound, oid))
    from ours
    union all
    select relation, 'definition', '', pg_get_viewdef(oid) from ours where relkind in ('v', 'm')
    union all
    select relation, 'definition', '', concat_ws(' ', seqtypid::regtype, seqstart, seqincrement, seqmin, seqmax, seqcache, seqcycle)
    from ours join pg_sequence on seqrelid = oid
    union all
    select relation, 'column', attname, concat_ws(' ',
        format_type(atttypid, atttypmod),
        case when attcollation <> typcollation then (select 'collate ' || quote_ident(collname) from pg_collation l where l.oid = attcollation) end,
        case when attnotnull then 'not null' end,
        case when attidentity <> '' then 'identity ' || attidentity::text end,
        case when attgenerated <> '' then 'generated ' || attgenerated::text end,
        'default ' || pg_get_expr(adbin, adrelid))
    from columns left join pg_attrdef on adrelid = attrelid and adnum = attnum
    union all
    select relation, 'storage of a column', attname, concat_ws(' ', attstorage::text, nullif(attcompression::text, ''), nullif(set_options, '{}')::text)
    from columns
    -- Some minor releases note a version of their own among the options that people set.
    cross join lateral (select array(select o from unnest(attoptions) as o where o not like 'pg_attver=%') as set_options) as o
    where attstorage <> typstorage or attcompression <> '' or set_options <> '{}'
    union all
    select relation, 'statistics target', attname, attstattarget::text from columns where attstattarget >= 0
    union all
    -- Not null is said with the column; constraints of it have entries of their own since PostgreSQL 18.
    select relation, 'constraint', conname, pg_get_constraintdef(k.oid) from ours o join pg_constraint k on conrelid = o.oid where contype <> 'n'
    union all
    select relation, 'index', c.relname, concat_ws(' ',
        pg_get_indexdef(indexrelid), case when indisclustered then 'clustered on' end, case when not indisvalid then 'invalid' end)
    from ours o join pg_index on indrelid = o.oid join pg_class c on c.oid = indexrelid
    union all
    select relation, 'trigger', tgname, concat_ws(' ', pg_get_triggerdef(t.oid), 'enabled ' || nullif(tgenabled, 'O')::text)
    from ours o join pg_trigger t on tgrelid = o.oid where not tgisinternal
    union all
    select distinct relation, 'trigger', 'of foreign keys', 'enabled ' || tgenabled::text
    from ours o join pg_trigger t on tgrelid = o.oid where tgisinternal and tgenabled <> 'O'
    union all
    select relation, 'rule', rulename, concat_ws(' ', pg_get_ruledef(w.oid), 'enabled ' || nullif(ev_enabled, 'O')::text)
    from ours o join pg_rewrite w on ev_class = o.oid where rulename <> '_RETURN'
    union all
    select relation, 'statistics', stxname, concat_ws(' ', pg_get_statisticsobjdef(s.oid), 'target ' || nullif(stxstattarget, -1)::text)
    from ours o join pg_statistic_ext s on stxrelid = o.oid
    union all
    select relation, 'publication', pubname, concat_ws(' ', prattrs::text, pg_get_expr(prqual, prrelid))
    from ours o join pg_publication_rel u on prrelid = o.oid join pg_publication p on p.oid = prpubid
    union all
    select relation, 'comment', coalesce(attname, ''), description
    from ours o join pg_description d on d.classoid = 'pg_class'::regclass and d.objoid = o.oid
    left join pg_attribute a on attrelid = o.oid and attnum = objsubid and objsubid > 0
    union all
    select relation, 'security label', concat_ws(' ', provider, attname), label
    from ours o join pg_seclabel l on l.classoid = 'pg_class'::regclass and l.objoid = o.oid
    left join pg_attribute a on attrelid = o.oid and attnum = objsubid and objsubid > 0
    union all
    select relation, 'owner', '', relowner::regrole::text from ours
    union all
    select relation, 'privileges', grantee, privileges
    from ours, f1_warehouse.acl_facts(coalesce(relacl, acldefault(case relkind when 'S' then 's' else 'r' end::"char", relowner)), relowner)
    union all
    select relation, 'privileges on a column', attname || ' ' || grantee, privileges
    from columns, f1_warehouse.acl_facts(attacl, relowner) where attacl is not null
    union all
    select relation, 'row security', '', concat_ws(' ', case when relrowsecurity then 'enabled' end, case when relforcerowsecurity then 'forced' end)
    from ours where relrowsecurity or relforcerowsecurity
    union all
    select relation, 'policy', polname, f1_warehouse.policy_sql(p) from ours o join pg_policy p on polrelid = o.oid
    union all
    select relation, 'option', split_part(option, '=', 1), substr(option, strpos(option, '=') + 1) from ours, unnest(reloptions) as option
    union all
    select relation, 'option', 'toast.' || split_part(option, '=', 1), substr(option, strpos(option, '=') + 1)
    from ours o join pg_class t on t.oid = o.reltoastrelid, unnest(t.reloptions) as option
    union all
    select relation, 'replica identity', '', case relreplident when 'f' then 'full' when 'n' then 'nothing' else 'using index '
        || (select quote_ident(c.relname) from pg_index join pg_class c on c.oid = indexrelid where indrelid = ours.oid and indisreplident) end
    from ours where relkind in ('r', 'p') and relreplident <> 'd'
$$;

comment on function f1_warehouse.relation_facts is 'The state of tables, views, materialized views and sequences';

create function f1_warehouse.routine_facts(base text, suffix text)
returns setof f1_warehouse.fact
language sql stable
set search_path = pg_catalog
as $$
    with members as materialized (
        select * from f1_warehouse.members_of(base, suffix) m where m.class_id <> 'pg_class'::regclass
    )
    select m.live_identity, m.type, '', case p.prokind when 'a' then pg_get_function_result(p.oid) else pg_get_functiondef(p.oid) end
    from members m join pg_proc p on m.class_id = 'pg_proc'::regclass and p.oid = m.object_id
    union all
    select m.live_identity, m.type, '', concat_ws(' ',
        t.typtype, (select string_agg(quote_literal(enumlabel), ', ' order by enumsortorder) from pg_enum where enumtypid = t.oid),
        case when t.typtype = 'd' then format_type(t.typbasetype, t.typtypmod) end, case when t.typnotnull then 'not null' end, t.typdefault,
        (select string_agg(pg_get_constraintdef(k.oid), ' ' order by conname) from pg_constraint k where contypid = t.oid and contype <> 'n'),
        (select string_agg(quote_ident(attname) || ' ' || format_type(atttypid, atttypmod), ', ' order by attnum)
         from pg_attribute where attrelid = nullif(t.typrelid, 0) and attnum > 0 and not attisdropped))
    from members m join pg_type t on m.class_id = 'pg_type'::regclass and t.oid = m.object_id
    union all
    select m.live_identity, m.type, 'stands', ''
    from members m where m.class_id not in ('pg_proc'::regclass, 'pg_type'::regclass)
$$;

comment on function f1_warehouse.routine_facts is 'The state of functions, procedures, types and other objects that are no relations';

create function f1_warehouse.state_of(base text, suffix text)
returns setof f1_warehouse.fact
language sql stable
set search_path = pg_catalog
as $$
    select f.relation, f.kind, f.name,
        case when suffix <> '' and position(suffix || '.' in f.definition) > 0 then f1_warehouse.to_live(f.definition, base, suffix) else f.definition end
    from (select * from f1_warehouse.relation_facts(base, suffix) union all select * from f1_warehouse.routine_facts(base, suffix)) f
$$;

comment on function f1_warehouse.state_of is 'The state of what stands in a place, in live names';

create function f1_warehouse.recorded_state(release bigint)
returns setof f1_warehouse.fact
language sql stable
set search_path = pg_catalog
as $$
    select f.* from f1_warehouse.release_states s cross join jsonb_populate_recordset(null::f1_warehouse.fact, s.facts) f where s.release_id = release
$$;

comment on function f1_warehouse.recorded_state is 'The state of a release as its scripts made it and its verification left it';

-- What a publish takes from the live relation where a person has set it there; every other change stops one. docs/publishing.md
-- has this table, and a test holds the two against each other.
create function f1_warehouse.fact_kinds()
returns table (kind text, is_carried boolean, what text)
language sql immutable
as $$
    values
        ('owner', true, 'the owner of a relation'),
        ('privileges', true, 'what each role may do with a relation, whether it may grant that on, and by whom it was granted'),
        ('privileges on a column', true, 'the same of a column'),
        ('row security', true, 'enabled, forced'),
        ('policy', true, 'roles, command, conditions'),
        ('option', true, 'storage parameters; security_barrier, security_invoker and check_option of views'),
        ('statistics target', true, 'of a column'),
        ('replica identity', true, 'full, nothing or an index'),
        ('relation', false, 'that it stands: kind, persistence, access method, tablespace, partitioning, inheritance'),
        ('definition', false, 'the query of a view or materialized view, the parameters of a sequence'),
        ('column', false, 'type, collation, not null, identity, generation, default'),
        ('storage of a column', false, 'storage, compression, options'),
        ('constraint', false, 'definition, whether it is validated'),
        ('index', false, 'definition, whether the table is clustered on it, whether it is valid'),
        ('trigger', false, 'definition, whether it is enabled; those of foreign keys'),
        ('rule', false, 'definition, whether it is enabled'),
        ('statistics', false, 'extended statistics and their target'),
        ('publication', false, 'that a publication of logical replication names it'),
        ('comment', false, 'of a relation or a column'),
        ('security label', false, 'of a relation or a column'),
        ('function', false, 'definition'),
        ('procedure', false, 'definition'),
        ('aggregate', false, 'result'),
        ('type', false, 'values, attributes, base type and checks'),
        ('composite type', false, 'attributes')
$$;

comment on function f1_warehouse.fact_kinds is 'The kinds of facts in the state of a release, and which are carried over to its successor';

create function f1_warehouse.carried_kinds()
returns text[]
language sql immutable
as $$
    select array_agg(kind) from f1_warehouse.fact_kinds() where is_carried
$$;

comment on function f1_warehouse.carried_kinds is 'The kinds of facts that are carried over from the live release to its successor';

create type f1_warehouse.change as (relation text, kind text, name text, was text, became text, is_carried boolean);

comment on type f1_warehouse.change is 'A fact that is no longer as the scripts made it: was, became (null = there was or is none), whether the change is carried over';

create function f1_warehouse.changes_of(base text, suffix text)
returns setof f1_warehouse.change
language sql stable
set search_path = pg_catalog
as $$
    with was as (
        select f.* from f1_warehouse.releases r cross join lateral f1_warehouse.recorded_state(r.release_id) f
        where r.base_schema = base and r.place = suffix
    ), became as materialized (
        select * from f1_warehouse.state_of(base, suffix)
        where exists (select from was)
    )
    select relation, kind, name, was.definition, became.definition, kind = any(f1_warehouse.carried_kinds())
    from was full join became using (relation, kind, name)
    where was.definition is distinct from became.definition
$$;

comment on function f1_warehouse.changes_of is 'What was changed on a release since its verification; nothing is known of releases of earlier versions';

create function f1_warehouse.change_text(relation text, kind text, name text, was text, became text)
returns text
language sql immutable
set search_path = pg_catalog
as $$
    select format('%s of %s: %s', concat_ws(' ', kind, nullif(name, '')), relation, case
        when was is null then 'added: ' || left(regexp_replace(became, '\s+', ' ', 'g'), 120)
        when became is null then 'dropped: ' || left(regexp_replace(was, '\s+', ' ', 'g'), 120)
        else left(regexp_replace(was, '\s+', ' ', 'g'), 80) || ' became ' || left(regexp_replace(became, '\s+', ' ', 'g'), 80)
    end)
$$;

comment on function f1_warehouse.change_text is 'A change in one line, for a person';
