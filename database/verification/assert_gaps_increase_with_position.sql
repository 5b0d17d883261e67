-- Among the classified cars on the leader's lap that have a time, nobody is faster than the one ahead. Lapped cars
-- have a time only in some editions, and theirs is of fewer laps.
-- kind: source
-- error_if: > 1 % of results
-- key: season, round, session, driver_ref
-- tags: times, results, sprints
-- since: 1950

with

finishers as (
    select
        race_id,
        driver_id,
        'race' as session,
        position_order,
        laps,
        milliseconds,
        max(laps) over (partition by race_id) as laps_of_leader
    from stg_results
    where is_classified
    union all
    select
        race_id,
        driver_id,
        'sprint',
        position_order,
        laps,
        milliseconds,
        max(laps) over (partition by race_id)
    from stg_sprint_results
    where is_classified
),

compared as (
    select
        *,
        lag(milliseconds) over (partition by race_id, session order by position_order) as milliseconds_ahead
    from finishers
    where laps = laps_of_leader and milliseconds is not null
)

select
    races.season,
    races.round,
    compared.session,
    drivers.driver_ref,
    compared.position_order,
    compared.milliseconds,
    compared.milliseconds_ahead,
    races.name as race_name
from compared
inner join races on races.race_id = compared.race_id
inner join drivers on drivers.driver_id = compared.driver_id
where compared.milliseconds < compared.milliseconds_ahead;
