-- A readable reference names one driver, constructor or circuit, and no two drivers share both name and date of birth:
-- a person in two rows would have two careers. Codes and permanent numbers do repeat: they are handed on.
-- kind: sport
-- guards: dim_drivers.driver_ref, dim_drivers.races_entered, dim_drivers.wins, dim_drivers.championships
-- guards: dim_constructors.constructor_ref, fct_driver_performance.driver_ref
-- guards: fct_constructor_performance.constructor_ref
-- key: reference, value
-- tags: identity
-- since: 1950

with

names as (
    select 'driver_ref' as reference, driver_ref as value from drivers
    union all
    select 'constructor_ref', constructor_ref from constructors
    union all
    select 'circuit_ref', circuit_ref from circuits
    union all
    select 'driver', forename || ' ' || surname || ', ' || date_of_birth from drivers
)

select
    reference,
    value,
    count(*) as rows
from names
group by reference, value
having count(*) > 1;
