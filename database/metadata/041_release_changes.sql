-- What a release was made from, beyond its files, and what it changed: so that the next run can tell whether it would change anything,
-- which relations cannot have changed, and the history what each release brought.

create table f1_warehouse.release_inputs (
    release_id bigint not null references f1_warehouse.releases,
    stage text not null check (stage in ('load', 'model', 'verify', 'publish')),
    name text not null,
    value text not null,
    primary key (release_id, stage, name)
);

comment on table f1_warehouse.release_inputs is
    'What each stage of a release was made from: program, server, scripts and rows of seeds by SHA-256, options that matter';
comment on column f1_warehouse.release_inputs.release_id is 'The release';
comment on column f1_warehouse.release_inputs.stage is 'load, model, verify or publish';
comment on column f1_warehouse.release_inputs.name is 'program, server, the path of a script or of rows of a seed below database/, or an option';
comment on column f1_warehouse.release_inputs.value is 'What it was; of a file its SHA-256, lower-case hex';

create table f1_warehouse.script_texts (
    sha256 text primary key,
    script text not null
);

comment on table f1_warehouse.script_texts is 'The texts of the scripts and rows of seeds that release_inputs names, each once, so that a plan can show what became of them';
comment on column f1_warehouse.script_texts.sha256 is 'SHA-256 of the file, lower-case hex';
comment on column f1_warehouse.script_texts.script is 'Its text';

create table f1_warehouse.release_changes (
    release_id bigint not null references f1_warehouse.releases,
    compared_release_id bigint not null references f1_warehouse.releases,
    relation text not null,
    change text not null check (change in ('added', 'removed', 'changed')),
    rows_added bigint not null,
    rows_removed bigint not null,
    rows_changed bigint not null,
    columns jsonb not null,
    primary key (release_id, relation)
);

comment on table f1_warehouse.release_changes is
    'What each release changed, as compared with the release that was live before it was published; a relation that did not change is not listed';
comment on column f1_warehouse.release_changes.release_id is 'The new release';
comment on column f1_warehouse.release_changes.compared_release_id is 'The release that was live then';
comment on column f1_warehouse.release_changes.relation is 'The relation, by its live name';
comment on column f1_warehouse.release_changes.change is 'added, removed or changed';
comment on column f1_warehouse.release_changes.rows_added is 'Rows whose key only the new release has';
comment on column f1_warehouse.release_changes.rows_removed is 'Rows whose key only the release before had';
comment on column f1_warehouse.release_changes.rows_changed is 'Rows of both with other values; 0 where there is no key to know a row by';
comment on column f1_warehouse.release_changes.columns is 'How many rows changed per column; null = the column was added, removed or has another type';
