-- Sprints pay the table of seed_points_systems and nothing else: 3-2-1 points in 2021, 8 to 1 for the first eight since
-- 2022. What a sprint cut short would pay no regulation says that was found; such a race would be reported here.
-- kind: sport
-- guards: fct_driver_performance.sprint_points, fct_driver_performance.total_points, dim_drivers.sprint_points
-- guards: fct_constructor_performance.sprint_points, fct_constructor_performance.total_points
-- guards: dim_constructors.sprint_points
-- key: season, round, driver_ref
-- tags: points, sprints
-- since: 2021

with

expected as (
    select
        races.season,
        races.round,
        drivers.driver_ref,
        stg_sprint_results.finish_position,
        stg_sprint_results.points,
        coalesce(system.points, 0) as points_by_position
    from stg_sprint_results
    inner join races on races.race_id = stg_sprint_results.race_id
    inner join drivers on drivers.driver_id = stg_sprint_results.driver_id
    left join seed_points_systems as system
        on system.championship = 'drivers'
        and system.session = 'sprint'
        and races.season between system.first_season and coalesce(system.last_season, races.season)
        and system.position = stg_sprint_results.finish_position
)

select *
from expected
where points <> points_by_position;
