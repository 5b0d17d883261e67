-- What publishing knows: which warehouses stand in this database, which schemas are of our making, what each release consists of,
-- and what went live when. The functions in functions/ are the only code that publishes; the program and the psql script call them.

create table f1_warehouse.warehouses (
    base_schema text primary key,
    schemas text[] not null,
    raw_tables text[] not null,
    registered_at timestamptz not null default now()
);

comment on table f1_warehouse.warehouses is 'The warehouses of this database and the names of their schemas';
comment on column f1_warehouse.warehouses.base_schema is 'The base schema, which names the warehouse';
comment on column f1_warehouse.warehouses.schemas is 'Its live schemas, that of the raw tables first; a suffix makes the places of other releases of them';
comment on column f1_warehouse.warehouses.raw_tables is 'The tables of the raw schema that are ours: public holds others, too';
comment on column f1_warehouse.warehouses.registered_at is 'When it was first migrated';

create table f1_warehouse.made_schemas (
    schema_name text primary key,
    base_schema text not null references f1_warehouse.warehouses on delete cascade
);

comment on table f1_warehouse.made_schemas is 'The schemas of our making; one of the same kind of name that is not listed is never touched';
comment on column f1_warehouse.made_schemas.schema_name is 'Its name';
comment on column f1_warehouse.made_schemas.base_schema is 'The warehouse that it belongs to';

alter table f1_warehouse.releases
    add column is_synthetic boolean not null default false,
    add column place text,
    add column complete_at xid8;

comment on column f1_warehouse.releases.is_synthetic is 'Whether its data are the made-up sample';
comment on column f1_warehouse.releases.place is
    'Where its relations stand, as the suffix of their schemas: empty = live, __next, __prev, __r and its number; null = nowhere';
comment on column f1_warehouse.releases.complete_at is 'The transaction after which its data did not change; null before its models stand';

-- Releases of earlier versions: the newest retired one is kept, and the sample can be told by its folder.
update f1_warehouse.releases set is_synthetic = source ~ '[/\\]sample$';
update f1_warehouse.releases set place = '' where state = 'live';
update f1_warehouse.releases set place = '__next' where state in ('started', 'loaded', 'modeled', 'verified');
update f1_warehouse.releases set place = '__prev'
where release_id in (select max(release_id) from f1_warehouse.releases where state = 'retired' group by base_schema);

create unique index releases_one_per_place on f1_warehouse.releases (base_schema, place);
create index applied_scripts_release on f1_warehouse.applied_scripts (release_id);

create table f1_warehouse.release_states (
    release_id bigint primary key references f1_warehouse.releases,
    facts jsonb not null,
    row_counts jsonb not null,
    taken_at timestamptz not null default now()
);

comment on table f1_warehouse.release_states is
    'What our scripts made of each release, as it was verified: a publish proves that the candidate is still that, and that nobody has changed what is live';
comment on column f1_warehouse.release_states.release_id is 'The release';
comment on column f1_warehouse.release_states.facts is 'Relation, kind, name and definition of everything it consists of, under live names';
comment on column f1_warehouse.release_states.row_counts is 'Rows of each table and materialized view';
comment on column f1_warehouse.release_states.taken_at is 'When that was put down';

create table f1_warehouse.publications (
    publication_id bigint generated always as identity primary key,
    release_id bigint not null references f1_warehouse.releases,
    replaced_release_id bigint references f1_warehouse.releases,
    kind text not null check (kind in ('publish', 'rollback')),
    milliseconds int not null,
    published_at timestamptz not null default clock_timestamp(),
    published_by text not null default session_user
);

create index publications_release on f1_warehouse.publications (release_id);

comment on table f1_warehouse.publications is 'Every time that a release went live';
comment on column f1_warehouse.publications.publication_id is 'Number of the entry, rising';
comment on column f1_warehouse.publications.release_id is 'The release that went live';
comment on column f1_warehouse.publications.replaced_release_id is 'The release that was live until then; null = none';
comment on column f1_warehouse.publications.kind is 'publish (a new release) or rollback (one that had been live before)';
comment on column f1_warehouse.publications.milliseconds is 'How long readers were held up';
comment on column f1_warehouse.publications.published_at is 'When';
comment on column f1_warehouse.publications.published_by is 'The role that did it';

insert into f1_warehouse.publications (release_id, kind, milliseconds, published_at, published_by)
select release_id, 'publish', 0, published_at, 'unknown' from f1_warehouse.releases where published_at is not null order by published_at;

comment on table f1_warehouse.release_objects is
    'What each release consists of, noted as its scripts make it, so that other people''s objects can be told from ours';
