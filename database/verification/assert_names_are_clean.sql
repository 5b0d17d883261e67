-- Names in the staging views carry no HTML entity, no outer blank and no control character, and are not empty.
-- severity: error
-- tags: identity, staging
-- since: 1950

with

names as (
    select 'stg_circuits' as relation, circuit_id as id, circuit_name as name from stg_circuits
    union all
    select 'stg_circuits', circuit_id, location from stg_circuits
    union all
    select 'stg_circuits', circuit_id, country from stg_circuits
    union all
    select 'stg_constructors', constructor_id, constructor_name from stg_constructors
    union all
    select 'stg_constructors', constructor_id, nationality from stg_constructors
    union all
    select 'stg_drivers', driver_id, forename from stg_drivers
    union all
    select 'stg_drivers', driver_id, surname from stg_drivers
    union all
    select 'stg_drivers', driver_id, nationality from stg_drivers
    union all
    select 'stg_races', race_id, race_name from stg_races
    union all
    select 'stg_status', status_id, status from stg_status
)

select
    relation,
    id,
    name
from names
where name = '' or name <> btrim(name) or name ~ '&[A-Za-z]+;|&#[0-9]+;|[[:cntrl:]]';
