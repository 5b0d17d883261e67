-- Among the classified cars nobody has driven more laps than the one ahead.
-- kind: source
-- error_if: > 1 % of results
-- key: season, round, session, driver_ref
-- tags: laps, results, sprints
-- since: 1950

with

finishers as (
    select
        race_id,
        driver_id,
        'race' as session,
        position_order,
        laps
    from stg_results
    where is_classified
    union all
    select
        race_id,
        driver_id,
        'sprint',
        position_order,
        laps
    from stg_sprint_results
    where is_classified
),

compared as (
    select
        *,
        lag(laps) over (partition by race_id, session order by position_order) as laps_ahead
    from finishers
)

select
    races.season,
    races.round,
    compared.session,
    drivers.driver_ref,
    compared.position_order,
    compared.laps,
    compared.laps_ahead,
    races.name as race_name
from compared
inner join races on races.race_id = compared.race_id
inner join drivers on drivers.driver_id = compared.driver_id
where compared.laps > compared.laps_ahead;
