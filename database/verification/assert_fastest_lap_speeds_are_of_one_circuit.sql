-- Speed times time is the length of a lap: the same for all cars of a race, to ten metres around the middle of them.
-- kind: source
-- error_if: > 2 % of results
-- key: season, round, driver_ref
-- tags: times, results
-- since: 2004

with

laps as (
    select
        race_id,
        driver_id,
        fastest_lap_speed_kph,
        fastest_lap_time,
        fastest_lap_speed_kph::float8 * extract(epoch from fastest_lap_time)::float8 / 3.6 as metres
    from results
    where fastest_lap_speed_kph is not null and fastest_lap_time is not null
),

circuits_of_races as (
    select
        race_id,
        percentile_disc(0.5) within group (order by metres) as metres
    from laps
    group by race_id
)

select
    races.season,
    races.round,
    drivers.driver_ref,
    laps.fastest_lap_speed_kph,
    laps.fastest_lap_time,
    round(laps.metres::numeric) as metres,
    round(circuits_of_races.metres::numeric) as metres_of_most,
    races.name as race_name
from laps
inner join circuits_of_races on circuits_of_races.race_id = laps.race_id
inner join races on races.race_id = laps.race_id
inner join drivers on drivers.driver_id = laps.driver_id
where abs(laps.metres - circuits_of_races.metres) > 10;
