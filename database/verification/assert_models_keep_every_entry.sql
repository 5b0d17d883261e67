-- Every row of results is in int_race_results exactly once, every season and driver (constructor) with a result is in
-- its fact exactly once and no other is, and every driver and constructor is in its dimension: nothing lost or doubled
-- in a join.
-- kind: pipeline
-- guards: fct_driver_performance.season, fct_driver_performance.driver_id, dim_drivers.driver_id
-- guards: fct_constructor_performance.season, fct_constructor_performance.constructor_id
-- guards: dim_constructors.constructor_id
-- key: relation, season, id
-- tags: counts, marts
-- since: 1950

with

entries as (
    select
        races.season,
        results.result_id,
        results.driver_id,
        results.constructor_id
    from results
    inner join races on races.race_id = results.race_id
),

expected as (
    select 'int_race_results' as relation, season, result_id as id from entries
    union all
    select distinct 'fct_driver_performance', season, driver_id from entries
    union all
    select distinct 'fct_constructor_performance', season, constructor_id from entries
    union all
    select 'dim_drivers', 0, driver_id from drivers
    union all
    select 'dim_constructors', 0, constructor_id from constructors
),

found as (
    select 'int_race_results' as relation, season, result_id as id from int_race_results
    union all
    select 'fct_driver_performance', season, driver_id from fct_driver_performance
    union all
    select 'fct_constructor_performance', season, constructor_id from fct_constructor_performance
    union all
    select 'dim_drivers', 0, driver_id from dim_drivers
    union all
    select 'dim_constructors', 0, constructor_id from dim_constructors
)

-- The keys of the relations are unique by constraint, so a full join tells all. Dimensions have no season: 0.
select
    relation,
    season,
    id,
    case when found.id is null then 'missing' else 'not in the raw data' end as difference
from expected
full join found using (relation, season, id)
where expected.id is null or found.id is null;
