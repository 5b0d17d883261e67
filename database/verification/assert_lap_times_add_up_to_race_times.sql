-- The laps of a car add up to its race time, to a millisecond of rounding; a time penalty given after the race
-- lengthens the race time by a multiple of five seconds. Only cars with all laps timed and a race time can be
-- compared.
-- kind: source
-- error_if: > 3 % of results
-- key: season, round, driver_ref
-- tags: times, laps, results
-- since: 1996

with

compared as (
    select
        results.race_id,
        results.driver_id,
        results.milliseconds as race_time,
        driven.timed_milliseconds as sum_of_laps,
        results.milliseconds - driven.timed_milliseconds as difference
    from int_race_pace as driven
    inner join results
        on results.race_id = driven.race_id
        and results.driver_id = driven.driver_id
        and results.laps = driven.timed_laps
    where results.milliseconds is not null
)

select
    races.season,
    races.round,
    drivers.driver_ref,
    compared.race_time,
    compared.sum_of_laps,
    compared.difference,
    races.name as race_name
from compared
inner join races on races.race_id = compared.race_id
inner join drivers on drivers.driver_id = compared.driver_id
where
    abs(compared.difference) > 1
    and not (compared.difference > 0 and compared.difference % 5000 = 0);
