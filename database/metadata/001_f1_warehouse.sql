-- The warehouse's own books: what was loaded, applied, verified and published, for every base schema of this database.

create schema f1_warehouse;

comment on schema f1_warehouse is 'F1Warehouse: releases, loaded files, applied scripts and verification results';

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

create table f1_warehouse.verification_results (
    release_id bigint not null references f1_warehouse.releases,
    name text not null,
    severity text not null check (severity in ('error', 'warn')),
    failing_rows bigint not null,
    milliseconds int not null,
    verified_at timestamptz not null default now(),
    primary key (release_id, name)
);

comment on table f1_warehouse.verification_results is 'What the last verification of each release found';
comment on column f1_warehouse.verification_results.release_id is 'The release';
comment on column f1_warehouse.verification_results.name is 'Name of the rule: its file without the ending';
comment on column f1_warehouse.verification_results.severity is 'error stops a publish, warn does not';
comment on column f1_warehouse.verification_results.failing_rows is 'Rows that break the rule; 0 = passed';
comment on column f1_warehouse.verification_results.milliseconds is 'How long the query ran';
comment on column f1_warehouse.verification_results.verified_at is 'When';

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
