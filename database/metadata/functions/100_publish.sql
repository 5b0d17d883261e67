-- What the program and the psql script call: publish and rollback. Each waits as long as its patience lasts, and does its work in one
-- transaction at the end.

create procedure f1_warehouse.await_observers(release bigint, patience interval)
language plpgsql
as $$
declare
    started constant timestamptz := clock_timestamp();
    descriptions text[];
    told boolean := false;
begin
    loop
        perform pg_stat_clear_snapshot();
        descriptions := array(select f1_warehouse.observers_of(release));
        exit when descriptions = '{}';
        if clock_timestamp() > started + patience then
            perform f1_warehouse.refuse('FW008', format(
                'transactions that began before the release was complete would find its tables empty, and did not end for %s seconds; publish again when they have ended:',
                round(extract(epoch from patience))), descriptions);
        end if;
        if not told then
            raise notice 'waiting for transactions that began before the release was complete: %', array_to_string(descriptions, '; ');
            told := true;
        end if;
        commit;
        perform pg_sleep(extract(epoch from f1_warehouse.pause()) / 3);
    end loop;
end
$$;

comment on procedure f1_warehouse.await_observers is 'Waits until nobody sees a state in which a release was not complete';

create procedure f1_warehouse.exchange_when_readers_allow(
    base text, arriving text, publication_kind text, discard_changes boolean, keep int, patience interval)
language plpgsql
as $$
declare
    started constant timestamptz := clock_timestamp();
    attempt timestamptz;
    done boolean := false;
    told boolean := false;
    holders text[];
begin
    loop
        attempt := clock_timestamp();
        begin
            perform f1_warehouse.exchange(base, arriving, publication_kind, discard_changes, keep);
            done := true;
        exception when lock_not_available or deadlock_detected then
            null;
        end;
        commit;
        exit when done;
        holders := array(select f1_warehouse.holders_of_locks(base, array['', '__prev', arriving]));
        if clock_timestamp() > started + patience then
            perform f1_warehouse.refuse('FW008', format('readers have held the live release for %s seconds; publish again when they have ended:',
                round(extract(epoch from patience))), holders);
        end if;
        if not told and holders <> '{}' then
            raise notice 'waiting for readers: %', array_to_string(holders, '; ');
            told := true;
        end if;
        perform f1_warehouse.displace_autovacuum(base, array['', '__prev', arriving]);
        commit;
        perform pg_sleep(extract(epoch from f1_warehouse.pause()));
    end loop;
    -- The exchange itself did not wait for the disk: this does, and for all before it.
    update f1_warehouse.publications set milliseconds = milliseconds + extract(epoch from clock_timestamp() - published_at) * 1000
    where publication_id = (select max(publication_id) from f1_warehouse.publications);
    commit;
end
$$;

comment on procedure f1_warehouse.exchange_when_readers_allow is 'Tries the exchange until it succeeds, holding readers up only for the length of an attempt';

create function f1_warehouse.prepare_exchange(base text, arriving text, release bigint, discard_changes boolean, keep int)
returns void
language plpgsql
set search_path = pg_catalog
as $$
declare
    previous constant bigint := (select release_id from f1_warehouse.releases where base_schema = base and place = '__prev');
    suffix text;
begin
    foreach suffix in array array['__prev', '__old', arriving] || case when keep > 1 and previous is not null then array['__r' || previous] else '{}' end loop
        perform f1_warehouse.require_our_schemas(base, suffix);
        perform f1_warehouse.make_schema(base, s.schema_name) from f1_warehouse.schemas_of(base, suffix) s;
    end loop;
    -- The exchange finds it out under its locks, which let readers read; nobody shall wait for minutes to hear of it.
    if exists (select from f1_warehouse.observers_of(release)) then
        perform f1_warehouse.require_nothing_lost(array(select f1_warehouse.what_stops(base, discard_changes)));
    end if;
    perform f1_warehouse.try_views(base, arriving);
end
$$;

comment on function f1_warehouse.prepare_exchange is 'Makes the schemas of an exchange, and refuses before any wait what would be refused after it';

create procedure f1_warehouse.publish(
    release bigint, patience interval default f1_warehouse.default_patience(), discard_changes boolean default false,
    allow_loss boolean default false, keep int default 1)
language plpgsql
as $$
declare
    candidate f1_warehouse.releases;
    losses text[];
begin
    select r.* into candidate from f1_warehouse.releases r where r.release_id = release;
    if candidate.release_id is null or candidate.state <> 'verified' or candidate.place <> '__next' then
        perform f1_warehouse.refuse('FW002', format('release %s is no verified candidate: run verify first', release));
    end if;
    perform f1_warehouse.require_run_lock();
    losses := array(select f1_warehouse.losses(candidate.base_schema, '__next', ''));
    if losses <> '{}' and not allow_loss then
        perform f1_warehouse.refuse('FW008', 'the new release would lose many rows; if that is right, publish it with --allow-loss:', losses);
    end if;
    call f1_warehouse.sweep(candidate.base_schema, '__old', null, patience);
    perform f1_warehouse.prepare_exchange(candidate.base_schema, '__next', release, discard_changes, keep);
    commit;
    call f1_warehouse.await_observers(release, patience);
    call f1_warehouse.exchange_when_readers_allow(candidate.base_schema, '__next', 'publish', discard_changes, keep, patience);
end
$$;

comment on procedure f1_warehouse.publish is
    'Makes the verified candidate the live release: release_id; patience with readers; discard_changes made by hand; allow_loss of rows; keep how many past releases';

create function f1_warehouse.rollback_target(base text, release bigint)
returns f1_warehouse.releases
language plpgsql
set search_path = pg_catalog
as $$
declare
    target f1_warehouse.releases;
begin
    select r.* into target from f1_warehouse.releases r
    where r.base_schema = base and case when release is null then r.place = '__prev' else r.release_id = release and r.place not in ('', '__next') end;
    if target.release_id is null then
        perform f1_warehouse.refuse('FW002', case when release is null
            then format('base schema ''%s'' has no previous release', base)
            else format('release %s is no past release of base schema ''%s'' that was kept', release, base) end,
            array(select format('release %s in %s%s', r.release_id, base, r.place) from f1_warehouse.releases r
                where r.base_schema = base and r.place not in ('', '__next') order by r.release_id desc));
    end if;
    return target;
end
$$;

comment on function f1_warehouse.rollback_target is 'The past release to roll back to: release_id, null = the previous one';

create procedure f1_warehouse.rollback(
    base text, release bigint default null, patience interval default f1_warehouse.default_patience(), discard_changes boolean default false)
language plpgsql
as $$
declare
    target f1_warehouse.releases;
begin
    perform f1_warehouse.require_run_lock();
    target := f1_warehouse.rollback_target(base, release);
    call f1_warehouse.sweep(base, '__old', null, patience);
    perform f1_warehouse.prepare_exchange(base, target.place, target.release_id, discard_changes, 2);
    commit;
    call f1_warehouse.await_observers(target.release_id, patience);
    call f1_warehouse.exchange_when_readers_allow(base, target.place, 'rollback', discard_changes, 2, patience);
end
$$;

comment on procedure f1_warehouse.rollback is 'Makes a past release live again: release_id, null = the previous one; what was live becomes the previous one';
