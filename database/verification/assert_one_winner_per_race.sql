-- A race with results has exactly one winner. Only three cars that won were shared, in 1951, 1956 and 1957; those six
-- drivers are known exceptions. A race without a winner is a row without a driver.
-- kind: sport
-- guards: fct_driver_performance.wins, fct_driver_performance.podiums, fct_driver_performance.best_finish
-- guards: fct_constructor_performance.wins, fct_constructor_performance.podium_places
-- guards: dim_drivers.wins, dim_constructors.wins
-- key: season, round, driver_ref
-- tags: results
-- since: 1950

with

winners as (
    select
        race_id,
        driver_id,
        position_order,
        count(*) over (partition by race_id) as winners_of_race
    from stg_results
    where finish_position = 1
),

driven as (
    select distinct race_id from results
)

select
    races.season,
    races.round,
    drivers.driver_ref,
    races.name as race_name,
    coalesce(winners.winners_of_race, 0) as winners_of_race,
    winners.position_order
from driven
inner join races on races.race_id = driven.race_id
left join winners on winners.race_id = driven.race_id
left join drivers on drivers.driver_id = winners.driver_id
where winners.winners_of_race is distinct from 1;
