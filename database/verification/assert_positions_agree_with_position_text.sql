-- Who is classified has a number in position_text, and the position is that number. The marts go by position_text, so a
-- position that differs changes no figure. What position holds for a car that is not classified does not matter: the
-- source has filled it since 2025.
-- kind: source
-- error_if: > 1 % of results
-- key: season, round, session, driver_ref, position_order
-- tags: results, sprints
-- since: 1950

with

entries as (
    select
        'race' as session,
        results.race_id,
        results.driver_id,
        results.position_order,
        results.finish_position,
        results.position_text
    from stg_results
    inner join results on results.result_id = stg_results.result_id
    where stg_results.is_classified and results.finish_position is distinct from stg_results.finish_position
    union all
    select
        'sprint',
        sprint_results.race_id,
        sprint_results.driver_id,
        sprint_results.position_order,
        sprint_results.finish_position,
        sprint_results.position_text
    from stg_sprint_results
    inner join sprint_results on sprint_results.sprint_result_id = stg_sprint_results.sprint_result_id
    where
        stg_sprint_results.is_classified
        and sprint_results.finish_position is distinct from stg_sprint_results.finish_position
)

select
    races.season,
    races.round,
    entries.session,
    drivers.driver_ref,
    entries.position_order,
    entries.finish_position,
    entries.position_text
from entries
inner join races on races.race_id = entries.race_id
inner join drivers on drivers.driver_id = entries.driver_id;
