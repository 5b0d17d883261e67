-- The time of a lap or pit stop and its milliseconds say the same, and neither is zero or negative.
-- kind: source
-- error_if: > 1 % of lap_times
-- key: season, round, driver_ref, kind, number
-- tags: times, laps, pit_stops
-- since: 1996

with

times as (
    select
        race_id,
        driver_id,
        'lap' as kind,
        lap as number,
        lap_time as time,
        milliseconds
    from lap_times
    where lap_time <> milliseconds * interval '1 millisecond' or milliseconds <= 0
    union all
    select
        race_id,
        driver_id,
        'pit stop',
        stop,
        duration,
        milliseconds
    from pit_stops
    where duration <> milliseconds * interval '1 millisecond' or milliseconds <= 0
)

select
    races.season,
    races.round,
    drivers.driver_ref,
    times.kind,
    times.number,
    times.time,
    times.milliseconds
from times
inner join races on races.race_id = times.race_id
inner join drivers on drivers.driver_id = times.driver_id;
