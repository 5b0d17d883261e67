-- A pit stop ends a lap that the driver drove, of a race in which the driver has a result.
-- severity: error
-- tags: pit_stops, laps
-- since: 2011

with

known_exceptions (season, round, driver_ref, evidence) as (
    values
    (2024, 21, 'hulkenberg', 'Brazil: disqualified, his laps are set to 0')
),

compared as (
    select
        pit_stops.race_id,
        pit_stops.driver_id,
        pit_stops.stop,
        pit_stops.lap,
        max(results.laps) as laps
    from pit_stops
    left join results on results.race_id = pit_stops.race_id and results.driver_id = pit_stops.driver_id
    group by pit_stops.race_id, pit_stops.driver_id, pit_stops.stop, pit_stops.lap
)

select
    races.season,
    races.round,
    drivers.driver_ref,
    compared.stop,
    compared.lap,
    compared.laps
from compared
inner join races on races.race_id = compared.race_id
inner join drivers on drivers.driver_id = compared.driver_id
left join known_exceptions
    on known_exceptions.season = races.season
    and known_exceptions.round = races.round
    and known_exceptions.driver_ref = drivers.driver_ref
where
    (compared.laps is null or compared.lap not between 1 and compared.laps)
    and known_exceptions.season is null;
