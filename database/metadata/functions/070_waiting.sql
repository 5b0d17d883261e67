-- Whom a publish waits for, and how patiently.

-- All constants of waiting. A lock is asked for shorter than PostgreSQL's deadlock_timeout, so that it is always we who step back and
-- never somebody else who is cancelled; between two attempts others get on with their work.
create function f1_warehouse.lock_patience()
returns interval
language sql stable
set search_path = pg_catalog
as $$
    select least(interval '200 milliseconds', current_setting('deadlock_timeout')::interval / 2)
$$;

comment on function f1_warehouse.lock_patience is 'How long a lock is asked for in one attempt, and so how long readers queue behind it';

create function f1_warehouse.pause()
returns interval
language sql volatile
set search_path = pg_catalog
as $$
    -- With jitter, so that two who step back from one another do not meet again.
    select interval '300 milliseconds' * (0.5 + random())
$$;

comment on function f1_warehouse.pause is 'How long to wait between two attempts';

create function f1_warehouse.default_patience()
returns interval
language sql immutable
as $$
    select interval '2 minutes'
$$;

comment on function f1_warehouse.default_patience is 'How long to go on trying before giving up';

create function f1_warehouse.use_lock_patience()
returns void
language plpgsql
set search_path = pg_catalog
as $$
begin
    if current_setting('citus.version', true) is not null then
        -- Of a setting the nodes of Citus hear by a statement only, and where they are to hear of it. Without it a reader of a node holds
        -- the publish, and the publish all readers of the coordinator.
        perform set_config('citus.propagate_set_commands', 'local', true);
    end if;
    execute format('set local lock_timeout = %s', (extract(epoch from f1_warehouse.lock_patience()) * 1000)::int);
end
$$;

comment on function f1_warehouse.use_lock_patience is 'Sets lock_timeout for the transaction';

create function f1_warehouse.take_locks(locking text)
returns void
language plpgsql
set client_min_messages = error
as $$
begin
    execute locking;
exception when internal_error then
    -- What Citus makes of a node that did not get a lock in time. One that cannot be reached is told in another way.
    if sqlerrm not like 'failure on connection marked as essential%' then
        raise;
    end if;
    raise exception 'a node did not get its locks in time: %', sqlerrm using errcode = 'lock_not_available';
end
$$;

comment on function f1_warehouse.take_locks is 'Runs statements that ask for locks; lock_not_available where they cannot be had, also on a node of Citus';

create function f1_warehouse.require_run_lock()
returns void
language plpgsql
set search_path = pg_catalog
as $$
begin
    -- "f1w" in ASCII, and 1: the key of the lock that lets one run at a time into a database.
    if not exists (
        select from pg_locks
        where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())
          and classid = 6697335 and objid = 1 and pid = pg_backend_pid() and granted
    ) then
        perform f1_warehouse.refuse('FW007', 'this session does not hold the run lock of this database: nothing is published');
    end if;
end
$$;

comment on function f1_warehouse.require_run_lock is 'Proves that no other run can be at work beside this session';

-- Who sees a state of the database older than the release would find its tables empty: rows that were loaded in the same breath
-- as their table was made known are invisible to such a snapshot. A session is told by the start of its transaction.
create function f1_warehouse.older_snapshots(complete_at xid8)
returns table (observer text, description text)
language sql volatile
set search_path = pg_catalog
as $$
    select format('%s %s', a.pid, a.xact_start),
        format('server process %s (%s, user %s, %s, transaction since %s)', a.pid, coalesce(nullif(a.application_name, ''), 'unnamed'), a.usename,
            a.state, to_char(a.xact_start at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS "UTC"'))
    from pg_stat_activity a
    where a.pid <> pg_backend_pid() and a.leader_pid is null and a.backend_type in ('client backend', 'walsender', 'background worker')
      and (a.datname = current_database() or a.backend_type = 'walsender')
      and age(a.backend_xmin) >= age(complete_at::xid)
    union all
    select 'slot ' || slot_name, format('replication slot %s: a standby with hot_standby_feedback still reads an older state', slot_name)
    from pg_replication_slots
    where active and age(xmin) >= age(complete_at::xid)
$$;

comment on function f1_warehouse.older_snapshots is 'Sessions of this database whose snapshots look older than a transaction, and standbys whose do';

-- A standby comes and goes under one name: whether it was there does not matter.
create function f1_warehouse.observers_of(release bigint)
returns setof text
language sql volatile
set search_path = pg_catalog
as $$
    select s.description
    from f1_warehouse.releases r
    join f1_warehouse.release_states t using (release_id)
    cross join lateral f1_warehouse.older_snapshots(r.complete_at) s
    where r.release_id = release and (s.observer = any(t.observers) or s.observer like 'slot %')
    order by 1
$$;

comment on function f1_warehouse.observers_of is 'Who was there before a release was complete, and still sees the state of then';

create function f1_warehouse.sees_all_snapshots()
returns boolean
language sql stable
set search_path = pg_catalog
as $$
    select pg_has_role('pg_read_all_stats', 'USAGE') or not exists (
        select from pg_stat_activity
        -- Of others, not even the kind of their process is told.
        where datname = current_database() and usesysid is not null and not pg_has_role(usesysid, 'USAGE')
    )
$$;

comment on function f1_warehouse.sees_all_snapshots is 'Whether older_snapshots() can be believed';

-- A dump lists the tables of its snapshot and then locks them by name. What is moved or dropped in between makes it fail. Who has the
-- locks for a move asks, as the last thing before the commit, whether a dump has begun meanwhile: one that begins after that is at
-- work for a few milliseconds before it has its list.
create function f1_warehouse.dumps()
returns table (pid int, application_name text, usename name)
language sql volatile
set search_path = pg_catalog
as $$
    select a.pid, a.application_name, a.usename
    from pg_stat_activity a
    where a.datname = current_database() and a.application_name in ('pg_dump', 'pg_dumpall')
$$;

comment on function f1_warehouse.dumps is 'Dumps of this database that are at work';

create function f1_warehouse.give_way_to_dumps()
returns void
language plpgsql
set search_path = pg_catalog
as $$
begin
    -- Who has just slept keeps the processor for the next milliseconds even on a busy machine: else a dump could begin, and read its
    -- list, while this process is put aside between the question and its commit.
    perform pg_sleep(0.001);
    perform pg_stat_clear_snapshot();
    if exists (select from f1_warehouse.dumps()) then
        raise exception 'a dump of this database is at work' using errcode = 'lock_not_available';
    end if;
end
$$;

comment on function f1_warehouse.give_way_to_dumps is 'Ends an attempt while a dump is at work, as a lock that cannot be had does';

create function f1_warehouse.locks_of_others(base text, suffixes text[])
returns table (relation_oid oid, kind "char", pid int, virtualtransaction text)
language sql volatile
set search_path = pg_catalog
as $$
    select r.relation_oid, r.kind, l.pid, l.virtualtransaction
    from unnest(suffixes) as suffix
    cross join lateral f1_warehouse.relations_of(base, suffix) r
    join pg_locks l on l.locktype = 'relation' and l.relation = r.relation_oid and l.granted
        and l.database = (select oid from pg_database where datname = current_database())
    where l.pid is distinct from pg_backend_pid()
$$;

comment on function f1_warehouse.locks_of_others is 'The locks that others hold on relations of these places; no pid = a prepared transaction';

create function f1_warehouse.holders_of_locks(base text, suffixes text[])
returns setof text
language sql volatile
set search_path = pg_catalog
as $$
    select distinct case
        when a.pid is null then coalesce(
            (select format('prepared transaction %s (owner %s): commit or roll it back', quote_literal(gid), owner)
             from pg_prepared_xacts p where l.virtualtransaction = '-1/' || p.transaction::text),
            'a prepared transaction')
        when a.usename is null and a.backend_type is not null then format('server process %s (%s)', a.pid, a.backend_type)
        else format('server process %s (%s, user %s, %s)',
            a.pid, coalesce(nullif(a.application_name, ''), 'unnamed'), a.usename, coalesce(a.state, 'state unknown'))
    end
    from f1_warehouse.locks_of_others(base, suffixes) l
    left join pg_stat_activity a on a.pid = l.pid
    union
    select format('server process %s (%s, user %s)', pid, application_name, usename) from f1_warehouse.dumps()
    order by 1
$$;

comment on function f1_warehouse.holders_of_locks is 'Who reads or writes in these places now';

-- PostgreSQL ends an autovacuum that keeps somebody waiting for deadlock_timeout, which we never do for a lock that holds readers up. This
-- one holds up neither readers nor writers, and nobody waits for a transaction that has nothing else.
create function f1_warehouse.displace_autovacuum(base text, suffixes text[])
returns void
language plpgsql
set search_path = pg_catalog
as $$
declare
    vacuumed text;
begin
    select string_agg(distinct l.relation_oid::regclass::text, ', ') into vacuumed
    from f1_warehouse.locks_of_others(base, suffixes) l
    join pg_stat_activity a on a.pid = l.pid and a.backend_type = 'autovacuum worker'
    where l.kind in ('r', 'p');
    if vacuumed is not null then
        execute format('set local lock_timeout = %s', (extract(epoch from current_setting('deadlock_timeout')::interval) * 1000)::int + 500);
        execute format('lock table %s in share update exclusive mode', vacuumed);
    end if;
exception when lock_not_available or deadlock_detected then
    -- One that saves the server from running out of transaction numbers does not go.
    null;
end
$$;

comment on function f1_warehouse.displace_autovacuum is 'Ends what autovacuum does in these places; to be called before the transaction has locks';

-- After kill -9 of a run the server goes on with its statement until it ends. Who holds the run lock knows that any other session
-- of the program with locks in these schemas belongs to a run that is dead.
create function f1_warehouse.end_orphans(base text, suffix text)
returns void
language sql
set search_path = pg_catalog
as $$
    select pg_terminate_backend(pid, 5000) from (
        select distinct l.pid
        from pg_locks l
        join pg_stat_activity a on a.pid = l.pid and a.application_name = 'f1warehouse'
            and a.usename = current_user
        left join pg_class c on l.locktype = 'relation' and c.oid = l.relation
        join f1_warehouse.schemas_of(base, suffix) s
            on s.schema_oid = c.relnamespace or l.classid = 'pg_namespace'::regclass and l.objid = s.schema_oid
        where suffix <> '' and l.database = (select oid from pg_database where datname = current_database()) and l.pid <> pg_backend_pid()
    ) as orphans
$$;

comment on function f1_warehouse.end_orphans is 'Ends what a run that was killed has left at work in a place';
