-- The laps of a driver in a race are numbered 1, 2, 3, … without gap. (race_id, driver_id, lap) is the key, so the
-- count and the highest number tell.
-- kind: source
-- error_if: > 1 % of results
-- key: season, round, driver_ref
-- tags: laps
-- since: 1996

with

driven as (
    select
        race_id,
        driver_id,
        count(*) as laps,
        min(lap) as first_lap,
        max(lap) as last_lap
    from lap_times
    group by race_id, driver_id
    having min(lap) <> 1 or max(lap) <> count(*)
)

select
    races.season,
    races.round,
    drivers.driver_ref,
    driven.laps,
    driven.first_lap,
    driven.last_lap,
    races.name as race_name
from driven
inner join races on races.race_id = driven.race_id
inner join drivers on drivers.driver_id = driven.driver_id;
