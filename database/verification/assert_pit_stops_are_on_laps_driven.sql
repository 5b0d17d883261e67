-- A pit stop ends a lap that the driver drove, of a race in which the driver has a result. Who is disqualified after
-- the race has no laps in the result since 2024, but made his stops.
-- kind: source
-- error_if: > 1 % of pit_stops
-- key: season, round, driver_ref, stop
-- tags: pit_stops, laps
-- since: 2011

with

compared as (
    select
        pit_stops.race_id,
        pit_stops.driver_id,
        pit_stops.stop,
        pit_stops.lap,
        max(stg_results.laps) as laps,
        coalesce(bool_and(stg_results.is_disqualified and stg_results.laps = 0), false) as is_without_laps
    from pit_stops
    left join stg_results on stg_results.race_id = pit_stops.race_id and stg_results.driver_id = pit_stops.driver_id
    group by pit_stops.race_id, pit_stops.driver_id, pit_stops.stop, pit_stops.lap
)

select
    races.season,
    races.round,
    drivers.driver_ref,
    compared.stop,
    compared.lap,
    compared.laps,
    races.name as race_name
from compared
inner join races on races.race_id = compared.race_id
inner join drivers on drivers.driver_id = compared.driver_id
where
    compared.lap < 1
    or (not compared.is_without_laps and (compared.laps is null or compared.lap > compared.laps));
