-- The warehouse's own books: what was loaded, applied, verified and published, for every base schema of this database.

-- An administrator may have prepared the schema, empty, for a role that may not make one.
do $$ begin
    if to_regnamespace('f1_warehouse') is null then
        create schema f1_warehouse;
        comment on schema f1_warehouse is 'F1Warehouse: releases, loaded files, applied scripts and verification results';
    end if;
end $$;

create table f1_warehouse.releases (
    release_id bigint generated always as identity primary key,
    base_schema text not null,
    state text not null check (state in ('started', 'loaded', 'modeled', 'verified', 'live', 'retired', 'abandoned')),
    source text not null,
    started_at timestamptz not null default now(),
    published_at timestamptz
);

comment on table f1_warehouse.releases is 'One row per load that was begun, and how far it came';
comment on column f1_warehouse.releases.release_id is 'Number of the release, rising';
comment on column f1_warehouse.releases.base_schema is 'The base schema it belongs to';
comment on column f1_warehouse.releases.state is 'started, loaded, modeled, verified, live, retired (was live) or abandoned (never went live)';
comment on column f1_warehouse.releases.source is 'Folder or zip that its files were read from';
comment on column f1_warehouse.releases.started_at is 'When its load began';
comment on column f1_warehouse.releases.published_at is 'When it went live';

-- At most one live release and one candidate per base schema.
create unique index releases_one_live on f1_warehouse.releases (base_schema) where state = 'live';
create unique index releases_one_candidate on f1_warehouse.releases (base_schema)
    where state in ('started', 'loaded', 'modeled', 'verified');

create table f1_warehouse.loaded_files (
    release_id bigint not null references f1_warehouse.releases,
    dataset text not null,
    path text not null,
    sha256 text not null,
    bytes bigint not null,
    rows bigint not null,
    milliseconds int not null,
    primary key (release_id, dataset)
);

comment on table f1_warehouse.loaded_files is 'The load record: one row per CSV file of a release';
comment on column f1_warehouse.loaded_files.release_id is 'The release';
comment on column f1_warehouse.loaded_files.dataset is 'Name of the raw table';
comment on column f1_warehouse.loaded_files.path is 'Where the file was read';
comment on column f1_warehouse.loaded_files.sha256 is 'SHA-256 of the file, lower-case hex';
comment on column f1_warehouse.loaded_files.bytes is 'Length of the file';
comment on column f1_warehouse.loaded_files.rows is 'Rows in the file';
comment on column f1_warehouse.loaded_files.milliseconds is 'Time from the first byte read to the last row sent';

create table f1_warehouse.applied_scripts (
    applied_script_id bigint generated always as identity primary key,
    release_id bigint references f1_warehouse.releases,
    schema_name text not null,
    name text not null,
    sha256 text not null,
    milliseconds int not null,
    applied_at timestamptz not null default now()
);

comment on table f1_warehouse.applied_scripts is 'The journal of scripts: metadata, migrations of live raw tables, and the models of each release';
comment on column f1_warehouse.applied_scripts.applied_script_id is 'Number of the entry, rising';
comment on column f1_warehouse.applied_scripts.release_id is 'The release a model belongs to; null for metadata and live migrations';
comment on column f1_warehouse.applied_scripts.schema_name is 'The schema that the script wrote into, by its live name';
comment on column f1_warehouse.applied_scripts.name is 'Path of the script below database/';
comment on column f1_warehouse.applied_scripts.sha256 is 'SHA-256 of the script, lower-case hex';
comment on column f1_warehouse.applied_scripts.milliseconds is 'How long it ran';
comment on column f1_warehouse.applied_scripts.applied_at is 'When its transaction began';

create table f1_warehouse.verification_runs (
    run_id bigint generated always as identity primary key,
    release_id bigint not null references f1_warehouse.releases,
    target text not null check (target in ('candidate', 'live')),
    selection text[] not null,
    is_complete boolean not null,
    status text not null check (status in ('pass', 'warn', 'fail', 'error')),
    started_at timestamptz not null,
    milliseconds int not null
);

create index verification_runs_release on f1_warehouse.verification_runs (release_id);

comment on table f1_warehouse.verification_runs is 'Every verification that ran to its end, of candidates and of live releases';
comment on column f1_warehouse.verification_runs.run_id is 'Number of the run, rising';
comment on column f1_warehouse.verification_runs.release_id is 'The release that was audited';
comment on column f1_warehouse.verification_runs.target is 'What the release was then: candidate or live';
comment on column f1_warehouse.verification_runs.selection is 'The rules that were asked for, as written; empty = all';
comment on column f1_warehouse.verification_runs.is_complete is 'Whether all rules ran: only then a candidate may count as verified';
comment on column f1_warehouse.verification_runs.status is 'The worst of its results';
comment on column f1_warehouse.verification_runs.started_at is 'When its first query began';
comment on column f1_warehouse.verification_runs.milliseconds is 'How long all queries took, side by side';

create table f1_warehouse.verification_results (
    run_id bigint not null references f1_warehouse.verification_runs,
    name text not null,
    layer text not null check (layer in ('raw', 'staging', 'intermediate', 'marts')),
    severity text not null check (severity in ('error', 'warn')),
    status text not null check (status in ('pass', 'warn', 'fail', 'error')),
    failing_rows bigint,
    milliseconds int not null,
    message text,
    primary key (run_id, name),
    check ((status = 'error') = (failing_rows is null)),
    check ((status = 'error') = (message is not null))
);

comment on table f1_warehouse.verification_results is 'What each rule of each verification found';
comment on column f1_warehouse.verification_results.run_id is 'The verification';
comment on column f1_warehouse.verification_results.name is 'Name of the rule: its file without the ending';
comment on column f1_warehouse.verification_results.layer is 'The highest layer that the rule reads';
comment on column f1_warehouse.verification_results.severity is 'The worst that a broken rule leads to: error stops a publish, warn does not';
comment on column f1_warehouse.verification_results.status is 'pass, warn, fail (stops a publish) or error (the query could not run, which stops a publish as well)';
comment on column f1_warehouse.verification_results.failing_rows is 'Rows that break the rule; null where the query could not run';
comment on column f1_warehouse.verification_results.milliseconds is 'How long the query ran';
comment on column f1_warehouse.verification_results.message is 'What PostgreSQL said of a query that could not run, with file, line and column';

create table f1_warehouse.release_objects (
    release_id bigint not null references f1_warehouse.releases,
    type text not null,
    identity text not null,
    primary key (release_id, type, identity)
);

comment on table f1_warehouse.release_objects is
    'What a release consisted of when it went live, so that the next publish can tell other people''s objects from ours';
comment on column f1_warehouse.release_objects.release_id is 'The release';
comment on column f1_warehouse.release_objects.type is 'Type of the object, as pg_identify_object names it';
comment on column f1_warehouse.release_objects.identity is 'The object under its live name, as pg_identify_object writes it';
