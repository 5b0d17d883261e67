-- Grain: one row per driver of the raw table, also those without a race.
-- Who a driver is, cleaned once: results, sprints and the dimension take it from here.

create table int_drivers as
select
    driver_id,
    driver_ref,
    code,
    forename,
    surname,
    driver_name,
    nationality,
    wikipedia_url,
    permanent_number,
    date_of_birth
from stg_drivers;

alter table int_drivers
    alter column driver_ref set not null,
    alter column forename set not null,
    alter column surname set not null,
    alter column driver_name set not null,
    alter column nationality set not null,
    alter column date_of_birth set not null,
    add constraint pk_int_drivers primary key (driver_id),
    add constraint fk_int_drivers_driver_id foreign key (driver_id) references drivers (driver_id);

comment on table int_drivers is
    'One row per driver, also those without a race: names cleaned once for all that show them.';
comment on column int_drivers.driver_id is 'Key of the driver.';
comment on column int_drivers.driver_ref is 'Readable key, for example max_verstappen; unique.';
comment on column int_drivers.code is
    'Three letters as on the timing screens; not unique; null for most drivers before the 2000s.';
comment on column int_drivers.forename is 'Given name.';
comment on column int_drivers.surname is 'Family name.';
comment on column int_drivers.driver_name is 'forename, a space, surname.';
comment on column int_drivers.nationality is 'Nationality as an English adjective.';
comment on column int_drivers.wikipedia_url is 'Article about the driver; null = unknown.';
comment on column int_drivers.permanent_number is
    'The number kept for a whole career, a rule since 2014; null for drivers before.';
comment on column int_drivers.date_of_birth is 'Date of birth.';
