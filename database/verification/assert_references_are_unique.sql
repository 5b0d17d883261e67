-- A readable reference names one driver, constructor or circuit, and no two drivers share both name and date of birth.
-- Codes and permanent numbers do repeat: they are handed on.
-- severity: error
-- tags: identity
-- since: 1950

select 'driver_ref' as reference, driver_ref as value, count(*) as rows from drivers
group by driver_ref
having count(*) > 1
union all
select 'constructor_ref', constructor_ref, count(*) from constructors
group by constructor_ref
having count(*) > 1
union all
select 'circuit_ref', circuit_ref, count(*) from circuits
group by circuit_ref
having count(*) > 1
union all
select 'driver', forename || ' ' || surname || ', ' || date_of_birth, count(*) from drivers
group by forename, surname, date_of_birth
having count(*) > 1
union all
select 'season and round', season || ' ' || round, count(*) from races
group by season, round
having count(*) > 1;
