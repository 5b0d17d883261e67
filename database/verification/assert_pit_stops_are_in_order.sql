-- The pit stops of a driver in a race are numbered 1, 2, 3, … and each is later than the one before, by lap and clock.
-- severity: error
-- tags: pit_stops
-- since: 2011

with

known_exceptions (season, round, driver_ref, evidence) as (
    values
    (2014, 9, 'chilton', 'Great Britain: the first of three stops is missing'),
    (2019, 15, 'sainz', 'Singapore: the first of two stops is missing')
),

ordered as (
    select
        *,
        row_number() over stops as place,
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
    ordered.place,
    ordered.lap,
    ordered.previous_lap,
    ordered.time_of_day,
    ordered.previous_time
from ordered
inner join races on races.race_id = ordered.race_id
inner join drivers on drivers.driver_id = ordered.driver_id
left join known_exceptions
    on known_exceptions.season = races.season
    and known_exceptions.round = races.round
    and known_exceptions.driver_ref = drivers.driver_ref
where
    (ordered.stop <> ordered.place or ordered.lap <= ordered.previous_lap or ordered.time_of_day <= ordered.previous_time)
    and known_exceptions.season is null;
