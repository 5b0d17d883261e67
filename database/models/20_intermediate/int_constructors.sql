-- Grain: one row per constructor of the raw table, also those without a race.
-- Who a constructor is, cleaned once: results, sprints and the dimension take it from here.

create table int_constructors as
select
    constructor_id,
    constructor_ref,
    constructor_name,
    nationality,
    wikipedia_url
from stg_constructors;

alter table int_constructors
    alter column constructor_ref set not null,
    alter column constructor_name set not null,
    alter column nationality set not null,
    add constraint pk_int_constructors primary key (constructor_id),
    add constraint fk_int_constructors_constructor_id
        foreign key (constructor_id) references constructors (constructor_id);

comment on table int_constructors is
    'One row per constructor, also those without a race: names cleaned once for all that show them.';
comment on column int_constructors.constructor_id is 'Key of the constructor.';
comment on column int_constructors.constructor_ref is 'Readable key, for example ferrari; unique.';
comment on column int_constructors.constructor_name is 'Name of the constructor.';
comment on column int_constructors.nationality is 'Nationality as an English adjective.';
comment on column int_constructors.wikipedia_url is 'Article about the constructor; null = unknown.';
