-- One row per driver, from the raw table drivers.
-- driver_name is made here, once, because every later layer shows it. One nationality ends with a blank in the source.

create view stg_drivers as
select
    driver_id,
    driver_ref,
    code,
    replace(forename, '&amp;', '&') as forename,
    replace(surname, '&amp;', '&') as surname,
    replace(forename || ' ' || surname, '&amp;', '&') as driver_name,
    btrim(nationality) as nationality,
    url as wikipedia_url,
    permanent_number,
    date_of_birth,
    loaded_at
from drivers;

comment on view stg_drivers is 'One row per driver, also those who never started a race.';
comment on column stg_drivers.driver_id is 'Key of the driver.';
comment on column stg_drivers.driver_ref is 'Readable key, for example max_verstappen; unique.';
comment on column stg_drivers.code is
    'Three letters as on the timing screens. Not unique: VER, MSC, MAG and others stand for two drivers each. Null '
    'for most drivers before the 2000s.';
comment on column stg_drivers.forename is 'Given name, HTML entities resolved.';
comment on column stg_drivers.surname is 'Family name, HTML entities resolved.';
comment on column stg_drivers.driver_name is 'forename, a space, surname.';
comment on column stg_drivers.nationality is
    'Nationality as an English adjective, for example Dutch; outer blanks of the source removed.';
comment on column stg_drivers.wikipedia_url is 'Article about the driver; null = unknown.';
comment on column stg_drivers.permanent_number is
    'The number that a driver keeps for a whole career, a rule since 2014; null for those before.';
comment on column stg_drivers.date_of_birth is 'Date of birth.';
comment on column stg_drivers.loaded_at is 'Moment of the load that brought the raw row.';
