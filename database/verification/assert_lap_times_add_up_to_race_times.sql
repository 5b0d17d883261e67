-- The laps of a car add up to its race time, to a millisecond of rounding; a time penalty given after the race lengthens
-- the race time by a multiple of five seconds. Only cars with all laps timed and a race time can be compared.
-- severity: error
-- tags: times, laps, results
-- since: 1996

with

known_exceptions (season, round, driver_ref, evidence) as (
    values
    (1996, 12, 'alesi', 'Hungary: 5 ms off'),
    (1996, 12, 'damon_hill', 'Hungary: 3 ms off'),
    (1996, 12, 'villeneuve', 'Hungary: 87 ms off'),
    (1997, 2, 'fisichella', 'Brazil: the minute of the gap "+1:00.639" is missing'),
    (1997, 2, 'frentzen', 'Brazil: the minute of the gap "+1:15.402" is missing'),
    (2010, 3, 'webber', 'Malaysia: 2.228 s off')
),

driven as (
    select
        race_id,
        driver_id,
        count(*) as laps,
        sum(milliseconds) as milliseconds
    from lap_times
    group by race_id, driver_id
),

compared as (
    select
        results.race_id,
        results.driver_id,
        results.milliseconds as race_time,
        driven.milliseconds as sum_of_laps,
        results.milliseconds - driven.milliseconds as difference
    from driven
    inner join results
        on results.race_id = driven.race_id
        and results.driver_id = driven.driver_id
        and results.laps = driven.laps
    where results.milliseconds is not null
)

select
    races.season,
    races.round,
    drivers.driver_ref,
    compared.race_time,
    compared.sum_of_laps,
    compared.difference
from compared
inner join races on races.race_id = compared.race_id
inner join drivers on drivers.driver_id = compared.driver_id
left join known_exceptions
    on known_exceptions.season = races.season
    and known_exceptions.round = races.round
    and known_exceptions.driver_ref = drivers.driver_ref
where
    abs(compared.difference) > 1
    and not (compared.difference > 0 and compared.difference % 5000 = 0)
    and known_exceptions.season is null;
