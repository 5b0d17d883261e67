-- The pit stops of a driver in a race are numbered 1, 2, 3, … and each is later than the one before, by lap and
-- clock.
-- kind: source
-- error_if: > 1 % of pit_stops
-- key: season, round, driver_ref, stop
-- tags: pit_stops
-- since: 2011

with

ordered as (
    select
        *,
        coalesce(lag(stop) over stops, 0)::bigint as previous_stop,
        lag(lap) over stops as previous_lap,
        lag(time_of_day) over stops as previous_time
    from pit_stops
    window stops as (partition by race_id, driver_id order by stop)
)

select
    races.season,
    races.round,
    drivers.driver_ref,
    ordered.stop,
    ordered.previous_stop,
    ordered.lap,
    ordered.previous_lap,
    ordered.time_of_day,
    ordered.previous_time,
    races.name as race_name
from ordered
inner join races on races.race_id = ordered.race_id
inner join drivers on drivers.driver_id = ordered.driver_id
where
    ordered.stop <> ordered.previous_stop + 1
    or ordered.lap <= ordered.previous_lap
    or ordered.time_of_day <= ordered.previous_time;
