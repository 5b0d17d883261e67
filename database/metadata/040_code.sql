-- The functions of this schema are made anew by every version whose text of them differs: functions/000_renewal.sql.
create table f1_warehouse.made_code (
    type text not null,
    identity text not null,
    primary key (type, identity)
);

comment on table f1_warehouse.made_code is 'Functions, procedures and types of this schema that are of our making, so that an upgrade replaces just these';
comment on column f1_warehouse.made_code.type is 'Type of the object, as pg_identify_object names it';
comment on column f1_warehouse.made_code.identity is 'The object, as pg_identify_object writes it';

-- What a version made that did not put it down yet.
insert into f1_warehouse.made_code (type, identity)
select o.type, o.identity
from pg_depend d
cross join lateral pg_identify_object(d.classid, d.objid, 0) o
where d.refclassid = 'pg_namespace'::regclass and d.refobjid = 'f1_warehouse'::regnamespace
    and d.classid in ('pg_proc'::regclass, 'pg_type'::regclass);

create view f1_warehouse.current_scripts as
select distinct on (name) name, sha256, applied_at
from f1_warehouse.applied_scripts
where schema_name = 'f1_warehouse'
order by name, applied_script_id desc;

comment on view f1_warehouse.current_scripts is 'Scripts of this schema as they were applied last';
comment on column f1_warehouse.current_scripts.name is 'Path of the script below database/';
comment on column f1_warehouse.current_scripts.sha256 is 'SHA-256 of the script, lower-case hex';
comment on column f1_warehouse.current_scripts.applied_at is 'When its transaction began';

alter table f1_warehouse.release_states add column if not exists observers text[] not null default '{}';

comment on column f1_warehouse.release_states.observers is
    'Sessions that may have seen an older state then: a publish waits for those of them that still do';

-- A role without pg_read_all_stats cannot see how old the snapshots of others are. PostgreSQL can: an index that is made
-- concurrently waits for them.
create table if not exists f1_warehouse.snapshot_probe (probe int);

comment on table f1_warehouse.snapshot_probe is
    'Empty: an index that is made concurrently on it waits until no older snapshot is left';
comment on column f1_warehouse.snapshot_probe.probe is 'Nothing';
