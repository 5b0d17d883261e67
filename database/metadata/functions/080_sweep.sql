-- Taking away what is ours and no longer wanted. What others have in or on it makes that stop instead.

create function f1_warehouse.drop_place(base text, suffix text, wanted text[] default null)
returns void
language plpgsql
as $$
declare
    doomed text[];
    others text[];
    locked text;
begin
    select array_agg(format('%I', schema_name) order by ordinal) into doomed
    from f1_warehouse.schemas_of(base, suffix) where suffix <> '' and schema_oid is not null and (wanted is null or schema_name = any(wanted));
    if doomed is null then
        return;
    end if;
    perform f1_warehouse.require_our_schemas(base, suffix);
    perform f1_warehouse.use_lock_patience();
    -- Nobody can hang anything on these relations from here on; whoever reads them is waited for.
    select string_agg(relation_oid::regclass::text, ', ') into locked from f1_warehouse.relations_of(base, suffix) where kind in ('r', 'p');
    if locked is not null then
        perform f1_warehouse.take_locks(format('lock table %s in access exclusive mode', locked));
    end if;
    select array_agg(format('%s %s', type, identity) order by type, identity) into others from f1_warehouse.others_objects(base, suffix);
    if others is not null then
        perform f1_warehouse.refuse('FW008', format('the schemas %s cannot be swept, because objects of others are in or on them:', array_to_string(doomed, ', ')), others);
    end if;
    perform set_config('client_min_messages', 'warning', true);
    execute format('drop schema %s cascade', array_to_string(doomed, ', '));
    delete from f1_warehouse.made_schemas where quote_ident(schema_name) = any(doomed);
    if wanted is not null then
        delete from f1_warehouse.release_objects o using f1_warehouse.releases r
        where r.release_id = o.release_id and r.base_schema = base and r.place = suffix
          and not exists (select from f1_warehouse.members_of(base, suffix) m where m.type = o.type and m.live_identity = o.identity);
    else
        update f1_warehouse.releases set place = null,
            state = case when state in ('started', 'loaded', 'modeled', 'verified') then 'abandoned' else state end
        where base_schema = base and place = suffix;
    end if;
    perform f1_warehouse.give_way_to_dumps();
end
$$;

comment on function f1_warehouse.drop_place is
    'Drops the schemas of a place (wanted null = all of them) in one attempt; stops at objects of others and at readers';

create procedure f1_warehouse.sweep(
    base text, suffix text, wanted text[] default null, patience interval default f1_warehouse.default_patience())
language plpgsql
as $$
declare
    started constant timestamptz := clock_timestamp();
    done boolean := false;
begin
    perform f1_warehouse.end_orphans(base, suffix);
    loop
        begin
            perform f1_warehouse.drop_place(base, suffix, wanted);
            done := true;
        exception when lock_not_available or deadlock_detected then
            null;
        end;
        commit;
        exit when done;
        if clock_timestamp() > started + patience then
            perform f1_warehouse.refuse('FW008', format('the schemas %s%s cannot be swept, because others read there:', base, suffix),
                array(select f1_warehouse.holders_of_locks(base, array[suffix])));
        end if;
        perform f1_warehouse.displace_autovacuum(base, array[suffix]);
        commit;
        perform pg_sleep(extract(epoch from f1_warehouse.pause()));
    end loop;
end
$$;

comment on procedure f1_warehouse.sweep is 'Drops the schemas of a place, and tries again while somebody reads there';

-- What every release keeps for ever: its row, its files, that it was verified. The rest is kept of the newest fifty and of those that
-- still stand somewhere.
create function f1_warehouse.kept_details()
returns int
language sql immutable
as $$
    select 50
$$;

comment on function f1_warehouse.kept_details is 'Of how many releases the books keep the details';

create function f1_warehouse.prune(base text)
returns void
language plpgsql
set search_path = pg_catalog
as $$
declare
    old bigint[];
begin
    select array_agg(r.release_id) into old
    from (
        select release_id, place from f1_warehouse.releases where base_schema = base order by release_id desc offset f1_warehouse.kept_details()
    ) r
    where r.place is null and exists (select from f1_warehouse.release_states s where s.release_id = r.release_id
        union all select from f1_warehouse.release_objects o where o.release_id = r.release_id
        union all select from f1_warehouse.applied_scripts a where a.release_id = r.release_id
        union all select from f1_warehouse.release_inputs i where i.release_id = r.release_id);
    if old is not null then
        delete from f1_warehouse.release_states where release_id = any(old);
        delete from f1_warehouse.release_objects where release_id = any(old);
        delete from f1_warehouse.applied_scripts where release_id = any(old);
        delete from f1_warehouse.release_inputs where release_id = any(old);
        delete from f1_warehouse.script_texts t where not exists (select from f1_warehouse.release_inputs i where i.value = t.sha256);
        delete from f1_warehouse.verification_results where run_id in (select run_id from f1_warehouse.verification_runs where release_id = any(old));
    end if;
end
$$;

comment on function f1_warehouse.prune is 'Takes the details of old releases out of the books; the releases themselves stay for ever';

create function f1_warehouse.places_to_sweep(base text, keep int)
returns setof text
language sql stable
set search_path = pg_catalog
as $$
    -- What no release stands in any more.
    select suffix from f1_warehouse.places_of(base) as suffix
    where suffix not in ('', '__prev') and not exists (select from f1_warehouse.releases r where r.base_schema = base and r.place = suffix)
    union all
    (select r.place from f1_warehouse.releases r where r.base_schema = base and r.place = '__old')
    union all
    -- __prev itself is one of those to keep.
    (select r.place from f1_warehouse.releases r where r.base_schema = base and r.place like '\_\_r%'
     order by r.release_id desc offset greatest(coalesce(keep, 1000000) - 1, 0))
$$;

comment on function f1_warehouse.places_to_sweep is 'The places that a publish has left over, and past releases beyond keep (null = all are kept)';

-- After a publish or a rollback. Whatever stands in the way of this is a warning: the release is live. Each place in a transaction of its
-- own, so that no dump can begin between the question whether there is one and the commit.
create procedure f1_warehouse.tidy(base text, keep int default null)
language plpgsql
as $$
declare
    swept text;
    done boolean;
begin
    foreach swept in array array(select f1_warehouse.places_to_sweep(base, keep)) loop
        for attempt in 1 .. 10 loop
            begin
                perform f1_warehouse.drop_place(base, swept);
                done := true;
            exception
                when lock_not_available or deadlock_detected then
                    done := false;
                when others then
                    raise warning 'schemas with % could not be dropped now: %', swept, sqlerrm;
                    done := true;
            end;
            commit;
            exit when done;
            perform f1_warehouse.displace_autovacuum(base, array[swept]);
            commit;
            perform pg_sleep(extract(epoch from f1_warehouse.pause()));
        end loop;
        if not done then
            raise warning 'schemas with % are still read and could not be dropped now; the next publish does it', swept;
        end if;
    end loop;
    begin
        perform f1_warehouse.prune(base);
    exception when others then
        raise warning 'the books could not be pruned: %', sqlerrm;
    end;
end
$$;

comment on procedure f1_warehouse.tidy is 'Drops what a publish has left over, past releases beyond keep, and old details in the books; troubles are warnings';
