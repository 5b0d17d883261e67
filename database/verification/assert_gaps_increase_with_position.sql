-- Among the classified cars that have a time, nobody is faster than the one ahead.
-- severity: error
-- tags: times, results, sprints
-- since: 1950

with

known_exceptions (season, round, driver_ref, evidence) as (
    values
    (1997, 2, 'fisichella', 'Brazil: the minute of "+1:00.639" is missing; his laps add up to 60 s more'),
    (2009, 16, 'kobayashi', 'Brazil: Kovalainen, one place ahead, has the 25 s of his penalty in the time, not in the place'),
    (2013, 18, 'massa', 'United States: Vergne, one place ahead, has the 20 s of his penalty in the time, not in the place'),
    (2023, 4, 'russell', 'Azerbaijan, sprint: +3.467 is the gap to Verstappen, one place ahead, not to the winner'),
    (2023, 4, 'hamilton', 'Azerbaijan, sprint: +4.890 is the gap to Alonso, one place ahead, not to the winner'),
    (2023, 17, 'stroll', 'Qatar, sprint: Leclerc, one place ahead, is 0.337 s slower')
),

times as (
    select race_id, driver_id, position_order, milliseconds, 'race' as session from results
    where finish_position is not null and milliseconds is not null
    union all
    select race_id, driver_id, position_order, milliseconds, 'sprint' from sprint_results
    where finish_position is not null and milliseconds is not null
),

compared as (
    select
        *,
        lag(milliseconds) over (partition by race_id, session order by position_order) as milliseconds_ahead
    from times
)

select
    races.season,
    races.round,
    compared.session,
    drivers.driver_ref,
    compared.milliseconds,
    compared.milliseconds_ahead
from compared
inner join races on races.race_id = compared.race_id
inner join drivers on drivers.driver_id = compared.driver_id
left join known_exceptions
    on known_exceptions.season = races.season
    and known_exceptions.round = races.round
    and known_exceptions.driver_ref = drivers.driver_ref
where compared.milliseconds < compared.milliseconds_ahead and known_exceptions.season is null;
