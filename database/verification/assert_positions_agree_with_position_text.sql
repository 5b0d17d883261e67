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
        race_id,
        driver_id,
        position_order,
        finish_position,
        position_text
    from results
    where finish_position::text is distinct from position_text and position_text ~ '^[1-9][0-9]{0,2}$'
    union all
    select
        'sprint',
        race_id,
        driver_id,
        position_order,
        finish_position,
        position_text
    from sprint_results
    where finish_position::text is distinct from position_text and position_text ~ '^[1-9][0-9]{0,2}$'
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
