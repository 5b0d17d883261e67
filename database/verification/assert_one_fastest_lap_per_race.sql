-- Where the fastest laps of a race are ranked, one car has rank 1 and no other car a faster time. A race without a
-- rank 1 is a row without a driver.
-- kind: sport
-- guards: fct_driver_performance.fastest_laps, dim_drivers.fastest_laps
-- guards: fct_constructor_performance.fastest_laps, dim_constructors.fastest_laps
-- key: season, round, driver_ref
-- tags: times, results
-- since: 2004

with

fastest as (
    select
        race_id,
        count(*) filter (where fastest_lap_rank = 1) as cars_of_rank_1,
        min(fastest_lap_time) filter (where fastest_lap_rank = 1) as fastest_lap_time
    from results
    where fastest_lap_rank > 0
    group by race_id
)

select
    races.season,
    races.round,
    drivers.driver_ref,
    results.fastest_lap_rank,
    results.fastest_lap_time,
    fastest.fastest_lap_time as time_of_rank_1,
    fastest.cars_of_rank_1,
    races.name as race_name
from fastest
inner join races on races.race_id = fastest.race_id
left join results
    on results.race_id = fastest.race_id
    and (
        (results.fastest_lap_rank = 1 and fastest.cars_of_rank_1 > 1)
        or results.fastest_lap_time < fastest.fastest_lap_time
    )
left join drivers on drivers.driver_id = results.driver_id
where results.race_id is not null or fastest.cars_of_rank_1 = 0;
