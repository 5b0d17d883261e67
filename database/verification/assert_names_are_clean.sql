-- Names in the staging views carry no HTML entity, no outer blank and no control character, and are not empty.
-- kind: source
-- key: relation, column_name, name
-- tags: identity, staging
-- since: 1950

with

names as (
    select 'stg_circuits' as relation, 'circuit_name' as column_name, circuit_name as name from stg_circuits
    union
    select 'stg_circuits', 'location', location from stg_circuits
    union
    select 'stg_circuits', 'country', country from stg_circuits
    union
    select 'stg_constructors', 'constructor_name', constructor_name from stg_constructors
    union
    select 'stg_constructors', 'nationality', nationality from stg_constructors
    union
    select 'stg_drivers', 'forename', forename from stg_drivers
    union
    select 'stg_drivers', 'surname', surname from stg_drivers
    union
    select 'stg_drivers', 'nationality', nationality from stg_drivers
    union
    select 'stg_races', 'race_name', race_name from stg_races
    union
    select 'stg_status', 'status', status from stg_status
)

select
    relation,
    column_name,
    name
from names
where name = '' or name <> btrim(name) or name ~ '&[A-Za-z]+;|&#[0-9]+;|[[:cntrl:]]';
