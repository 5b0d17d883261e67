-- Every row of results is in int_race_results and fct_race_results exactly once, every season and driver (constructor)
-- with a result is in its fact exactly once and no other is, and every driver, constructor, circuit and race is in its
-- dimension: nothing lost or doubled in a join. The keys of the relations are unique by constraint, so full joins tell
-- all. Dimensions have no season: 0.
-- kind: pipeline
-- guards: fct_driver_performance.season, fct_driver_performance.driver_id, dim_drivers.driver_id
-- guards: fct_constructor_performance.season, fct_constructor_performance.constructor_id
-- guards: fct_race_results.result_id, dim_constructors.constructor_id, dim_circuits.circuit_id, dim_races.race_id
-- key: relation, season, id
-- tags: counts, marts
-- since: 1950

with

entries as materialized (
    select
        races.season,
        results.result_id,
        results.driver_id,
        results.constructor_id
    from results
    inner join races on races.race_id = results.race_id
),

driver_seasons as (
    select distinct season, driver_id from entries
),

constructor_seasons as (
    select distinct season, constructor_id from entries
)

select
    'int_race_results' as relation,
    coalesce(entries.season, found.season) as season,
    coalesce(entries.result_id, found.result_id) as id,
    found.result_id is null as is_missing
from entries
full join int_race_results as found on found.result_id = entries.result_id
where entries.season is distinct from found.season
union all
select
    'fct_race_results',
    coalesce(entries.season, found.season),
    coalesce(entries.result_id, found.result_id),
    found.result_id is null
from entries
full join fct_race_results as found on found.result_id = entries.result_id
where entries.season is distinct from found.season
union all
select
    'fct_driver_performance',
    season,
    driver_id,
    found.driver_id is null
from driver_seasons
full join fct_driver_performance as found using (season, driver_id)
where driver_seasons.driver_id is null or found.driver_id is null
union all
select
    'fct_constructor_performance',
    season,
    constructor_id,
    found.constructor_id is null
from constructor_seasons
full join fct_constructor_performance as found using (season, constructor_id)
where constructor_seasons.constructor_id is null or found.constructor_id is null
union all
select
    'dim_drivers',
    0,
    driver_id,
    dim_drivers.driver_ref is null
from drivers
full join dim_drivers using (driver_id)
where drivers.driver_ref is null or dim_drivers.driver_ref is null
union all
select
    'dim_constructors',
    0,
    constructor_id,
    dim_constructors.constructor_ref is null
from constructors
full join dim_constructors using (constructor_id)
where constructors.constructor_ref is null or dim_constructors.constructor_ref is null
union all
select
    'dim_circuits',
    0,
    circuit_id,
    dim_circuits.circuit_ref is null
from circuits
full join dim_circuits using (circuit_id)
where circuits.circuit_ref is null or dim_circuits.circuit_ref is null
union all
select
    'dim_races',
    0,
    race_id,
    dim_races.race_id is null
from races
full join dim_races using (race_id)
where races.race_id is null or dim_races.race_id is null;
