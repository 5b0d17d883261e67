-- The exchange itself: what must be true of the release that arrives and of the one that leaves, and the transaction in which they
-- change places. Relations move by "set schema"; the schemas stay, and with them what was granted and said on them.

create function f1_warehouse.require_as_verified(base text, arriving text, changes f1_warehouse.change[], discard_changes boolean)
returns void
language plpgsql
set search_path = pg_catalog
as $$
declare
    is_candidate constant boolean := arriving = '__next';
    release f1_warehouse.releases;
    recorded jsonb;
    others text[];
    findings text[];
begin
    select r.* into release from f1_warehouse.releases r where r.base_schema = base and r.place = arriving for update;
    if release.release_id is null or is_candidate and release.state <> 'verified' then
        perform f1_warehouse.refuse('FW002', format('base schema ''%s'' has no candidate that is verified: run verify first', base));
    end if;
    select array_agg(format('%s %s', type, identity) order by type, identity) into others from f1_warehouse.others_objects(base, arriving);
    if others is not null then
        perform f1_warehouse.refuse('FW008', 'objects that are not F1Warehouse''s stand in or on the release that is to be published; move or drop them:', others);
    end if;
    findings := array(
        select f1_warehouse.change_text(c.relation, c.kind, c.name, c.was, c.became)
        from unnest(changes) c where is_candidate or not c.is_carried order by c.relation, c.kind, c.name);
    select s.row_counts into recorded from f1_warehouse.release_states s where s.release_id = release.release_id;
    if recorded is not null then
        findings := findings || array(
            select format('rows of %s: %s were verified, %s are there', relation, was.rows, became.rows)
            from jsonb_each_text(recorded) as was (relation, rows)
            full join jsonb_each_text(f1_warehouse.count_rows(base, arriving)) as became (relation, rows) using (relation)
            where was.rows is distinct from became.rows order by relation);
    end if;
    if findings <> '{}' and is_candidate then
        perform f1_warehouse.refuse('FW002', 'the candidate is not what was verified; verify it again:', findings);
    elsif findings <> '{}' and not discard_changes then
        perform f1_warehouse.refuse('FW008', 'the release was changed since it was verified; --discard-changes takes it as it is:', findings);
    end if;
end
$$;

comment on function f1_warehouse.require_as_verified is 'Refuses a release that is not in every respect what its verification saw';

create function f1_warehouse.what_stops(
    base text, changes f1_warehouse.change[], live_others f1_warehouse.other[], previous_others f1_warehouse.other[], discard_changes boolean)
returns setof text
language sql stable
set search_path = pg_catalog
as $$
    select format('%s %s', o.type, o.identity) || coalesce(': ' || v.blocked_by, '')
    from unnest(live_others) o
    left join f1_warehouse.others_views(base, '', live_others) v on o.class_id = 'pg_class'::regclass and v.view_oid = o.object_id
    where v.view_oid is null or v.blocked_by is not null
    union all
    select format('%s %s (on the previous release)', o.type, o.identity) from unnest(previous_others) o
    union all
    select f1_warehouse.change_text(c.relation, c.kind, c.name, c.was, c.became)
    from unnest(changes) c
    where not c.is_carried and not discard_changes and c.relation not in (select o.identity from unnest(live_others) o)
    order by 1
$$;

comment on function f1_warehouse.what_stops(text, f1_warehouse.change[], f1_warehouse.other[], f1_warehouse.other[], boolean) is
    'What others have in or on the live release, and what was changed by hand on it, that a publish would lose';

create function f1_warehouse.what_stops(base text, discard_changes boolean)
returns setof text
language sql stable
set search_path = pg_catalog
as $$
    select f1_warehouse.what_stops(base,
        array(select c from f1_warehouse.changes_of(base, '') c),
        array(select o from f1_warehouse.others_objects(base, '') o),
        array(select o from f1_warehouse.others_objects(base, '__prev') o), discard_changes)
$$;

comment on function f1_warehouse.what_stops(text, boolean) is 'The same, of the present state';

create function f1_warehouse.require_nothing_lost(findings text[])
returns void
language sql
as $$
    select f1_warehouse.refuse('FW008',
        'publishing would lose what is not F1Warehouse''s, or was changed by hand; move or drop it, or take changes of our own relations back or let them go with --discard-changes:',
        findings)
    where findings <> '{}'
$$;

comment on function f1_warehouse.require_nothing_lost is 'Refuses a publish that would lose something of somebody''s';

-- Replaces a relation's name in SQL text as PostgreSQL writes it out, where it stands as a whole.
create function f1_warehouse.rename_in(sql_text text, name text, new_name text)
returns text
language sql immutable
set search_path = pg_catalog
as $$
    select regexp_replace(sql_text,
        '(^|[^[:alnum:]_."$])' || regexp_replace(name, '([.$()*+?\[\]{}|^\\])', '\\\1', 'g') || '(?![[:alnum:]_$"])',
        '\1' || replace(new_name, '\', '\\'), 'g')
$$;

comment on function f1_warehouse.rename_in is 'SQL text with another name for a relation';

-- Before any lock: a view of others that no longer fits the new release. Each is made against the candidate, in a schema of its own, and
-- taken away again.
create function f1_warehouse.try_views(base text, arriving text)
returns void
language plpgsql
set search_path = pg_catalog
as $$
declare
    views constant oid[] := f1_warehouse.views_in_order(array(
        select view_oid from f1_warehouse.others_views(base, '', array(select o from f1_warehouse.others_objects(base, '') o)) where blocked_by is null));
    names text[];
    new_names text[];
    view_schema text;
    sql_text text;
    failures text[] := '{}';
begin
    if views is null then
        return;
    end if;
    begin
        for view_schema in select distinct c.relnamespace::text from pg_class c where c.oid = any(views) loop
            execute 'create schema f1w_try_' || view_schema;
        end loop;
        select array_agg(r.live_relation) || array(select v::regclass::text from unnest(views) v),
            array_agg(r.relation_oid::regclass::text)
                || array(select format('f1w_try_%s.%I', c.relnamespace, c.relname) from unnest(views) v join pg_class c on c.oid = v)
        into names, new_names
        from f1_warehouse.relations_of(base, arriving) r;
        for i in 1 .. cardinality(views) loop
            select f1_warehouse.view_sql(c.oid, format('f1w_try_%s.%I', c.relnamespace, c.relname)) into sql_text from pg_class c where c.oid = views[i];
            for j in 1 .. cardinality(names) loop
                sql_text := f1_warehouse.rename_in(sql_text, names[j], new_names[j]);
            end loop;
            begin
                execute sql_text;
            exception when others then
                failures := failures || format('view %s: %s', views[i]::regclass, sqlerrm);
            end;
        end loop;
        raise exception using errcode = 'FW000';
    exception when sqlstate 'FW000' then
        null;
    end;
    if failures <> '{}' then
        perform f1_warehouse.refuse('FW008', 'views of others cannot be made again on the new release; change or drop them:', failures);
    end if;
end
$$;

comment on function f1_warehouse.try_views is 'Refuses a publish after which a view of others could not be made again';

-- With readers: nobody else writes or changes anything from here on, and everybody reads. Without: all in one breath, because who comes
-- in between, with one relation locked and another wanted, makes the attempt fail. Views first, because who reads one has its lock before
-- those of its tables. "lock table" reaches through a view to what it reads and asks what the view's owner may do there; "owner to" its
-- owner locks without that and changes nothing.
create function f1_warehouse.lock_place(base text, suffix text, is_exclusive_of_readers boolean)
returns void
language plpgsql
set search_path = pg_catalog
as $$
declare
    locking text;
begin
    select concat_ws('; ',
        string_agg(format('alter table %s owner to %s', r.relation_oid::regclass, c.relowner::regrole), '; ' order by r.kind = 'v' desc, r.name)
            filter (where is_exclusive_of_readers and (r.kind not in ('r', 'p', 'v') or r.kind = 'v' and not (o.rolsuper or o.rolname = current_user))),
        'lock table ' || string_agg(r.relation_oid::regclass::text, ', ' order by r.kind = 'v' desc, r.schema_name, r.name)
            filter (where r.kind in ('r', 'p') or r.kind = 'v' and (o.rolsuper or o.rolname = current_user))
            || case when is_exclusive_of_readers then ' in access exclusive mode' else ' in exclusive mode' end)
    into locking
    from f1_warehouse.relations_of(base, suffix) r
    join pg_class c on c.oid = r.relation_oid
    join pg_roles o on o.oid = c.relowner;
    if locking <> '' then
        perform f1_warehouse.take_locks(locking);
    end if;
end
$$;

comment on function f1_warehouse.lock_place is 'Locks writers out of a place, or readers, too';

create function f1_warehouse.move_place(base text, from_suffix text, to_suffix text)
returns void
language plpgsql
set search_path = pg_catalog
as $$
declare
    member record;
begin
    -- Relations and types last: others are called by those that they take and return.
    for member in
        select * from f1_warehouse.members_of(base, from_suffix) order by class_id in ('pg_class'::regclass, 'pg_type'::regclass)
    loop
        execute format('alter %s %s set schema %I',
            case member.type when 'composite type' then 'type' when 'statistics object' then 'statistics' else member.type end,
            member.identity, member.live_schema || to_suffix);
    end loop;
    update f1_warehouse.releases set place = to_suffix where base_schema = base and place = from_suffix;
end
$$;

comment on function f1_warehouse.move_place is 'Moves all that stands in one place to another';

-- A view on a relation can be made while writers are locked out.
create function f1_warehouse.count_dependents(base text, suffix text)
returns bigint
language sql volatile
set search_path = pg_catalog
as $$
    select count(*)
    from f1_warehouse.relations_of(base, suffix) r
    join pg_depend d on d.refclassid = 'pg_class'::regclass and d.refobjid = r.relation_oid
$$;

comment on function f1_warehouse.count_dependents is 'How much hangs on the relations of a place';

-- The moves and what is made again after them, under locks that hold readers up, and nothing else.
create function f1_warehouse.change_places(base text, arriving text, keep int, dependents bigint, views oid[], statements text[], publication_kind text)
returns void
language plpgsql
as $$
declare
    live constant bigint := (select release_id from f1_warehouse.releases where base_schema = base and place = '');
    previous constant bigint := (select release_id from f1_warehouse.releases where base_schema = base and place = '__prev');
    incoming constant bigint := (select release_id from f1_warehouse.releases where base_schema = base and place = arriving);
    statement text;
    locked_at timestamptz;
begin
    perform set_config('search_path', 'pg_catalog', true);
    perform f1_warehouse.lock_place(base, arriving, true);
    perform f1_warehouse.lock_place(base, '__prev', true) where arriving <> '__prev';
    locked_at := clock_timestamp();
    perform f1_warehouse.lock_place(base, '', true);
    if f1_warehouse.count_dependents(base, '') <> dependents then
        raise exception 'something was hung on the live release while it was about to be retired' using errcode = 'lock_not_available';
    end if;
    if views <> '{}' then
        execute 'drop view ' || (select string_agg(v::regclass::text, ', ') from unnest(views) v);
    end if;
    if arriving = '__prev' then
        perform f1_warehouse.move_place(base, '', '__old');
        perform f1_warehouse.move_place(base, '__prev', '');
        perform f1_warehouse.move_place(base, '__old', '__prev');
    else
        perform f1_warehouse.move_place(base, '__prev', case when keep > 1 and previous is not null then '__r' || previous else '__old' end);
        perform f1_warehouse.move_place(base, '', '__prev');
        perform f1_warehouse.move_place(base, arriving, '');
    end if;
    foreach statement in array statements loop
        begin
            perform f1_warehouse.run_grant(statement);
        exception
            when lock_not_available or deadlock_detected then
                raise;
            when others then
                perform f1_warehouse.refuse('FW008', 'something of the live release cannot be made again on the new one:', array[format('%s: %s', sqlerrm, statement)]);
        end;
    end loop;
    update f1_warehouse.releases set state = 'retired' where release_id = live;
    update f1_warehouse.releases set state = 'live', published_at = clock_timestamp() where release_id = incoming;
    insert into f1_warehouse.publications (release_id, replaced_release_id, kind, milliseconds)
    values (incoming, live, publication_kind, extract(epoch from clock_timestamp() - locked_at) * 1000);
    -- One that has begun by now lists the names that this is about to change. Nothing comes between this and the commit, not even
    -- the disk, for which readers would wait, too; what follows the commit makes it last.
    perform set_config('synchronous_commit', 'off', true);
    perform f1_warehouse.give_way_to_dumps();
end
$$;

comment on function f1_warehouse.change_places is 'Moves a release to the live names and the live one away, in one attempt';

-- In one transaction, and to be called in one that does nothing else. All is proved while writers are locked out and readers are not;
-- what then holds readers up is short, and tried a few times before writers are let in again.
create function f1_warehouse.exchange(base text, arriving text, publication_kind text, discard_changes boolean, keep int)
returns void
language plpgsql
as $$
declare
    arriving_changes f1_warehouse.change[];
    live_changes f1_warehouse.change[];
    live_others f1_warehouse.other[];
    previous_others f1_warehouse.other[] := '{}';
    dependents bigint;
    views oid[];
    carried text[] := '{}';
    remade text[] := '{}';
    settings text[] := '{}';
begin
    perform f1_warehouse.require_run_lock();
    perform f1_warehouse.use_lock_patience();
    perform set_config('search_path', 'pg_catalog', true);
    perform f1_warehouse.lock_place(base, arriving, false);
    arriving_changes := array(select c from f1_warehouse.changes_of(base, arriving) c);
    perform f1_warehouse.require_as_verified(base, arriving, arriving_changes, discard_changes);
    perform f1_warehouse.lock_place(base, '', false);
    dependents := f1_warehouse.count_dependents(base, '');
    live_changes := array(select c from f1_warehouse.changes_of(base, '') c);
    live_others := array(select o from f1_warehouse.others_objects(base, '') o);
    if arriving <> '__prev' then
        previous_others := array(select o from f1_warehouse.others_objects(base, '__prev') o);
    end if;
    perform f1_warehouse.require_nothing_lost(
        array(select f1_warehouse.what_stops(base, live_changes, live_others, previous_others, discard_changes)));

    if exists (select from unnest(live_changes || arriving_changes) where is_carried) then
        carried := array(select f1_warehouse.carry_over_sql(base, arriving, '',
            array(select f from f1_warehouse.facts_to_carry(base, arriving, '', arriving_changes, live_changes) f)));
    end if;
    views := coalesce(f1_warehouse.views_in_order(array(select view_oid from f1_warehouse.others_views(base, '', live_others))), '{}');
    for i in 1 .. cardinality(views) loop
        remade := remade || f1_warehouse.view_sql(views[i], views[i]::regclass::text);
        settings := settings || array(select f1_warehouse.view_settings_sql(views[i]));
    end loop;

    for attempt in 1 .. 5 loop
        begin
            perform f1_warehouse.change_places(base, arriving, keep, dependents, views, carried || remade || settings, publication_kind);
            return;
        exception when lock_not_available or deadlock_detected then
            if attempt = 5 then
                raise;
            end if;
        end;
        perform pg_sleep(0.02 + 0.03 * random());
    end loop;
end
$$;

comment on function f1_warehouse.exchange is 'The transaction in which a release goes live and the live one becomes the previous one';
