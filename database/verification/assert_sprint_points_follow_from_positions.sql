-- Sprints paid 3-2-1 points in 2021 and pay 8 to 1 for the first eight since 2022, nothing else.
-- severity: error
-- tags: points, sprints
-- since: 2021

with

points_systems (first_season, last_season, points_by_position) as (
    values
    (2021, 2021, array[3, 2, 1]),
    (2022, 9999, array[8, 7, 6, 5, 4, 3, 2, 1])
),

expected as (
    select
        races.season,
        races.round,
        sprint_results.driver_id,
        sprint_results.finish_position,
        sprint_results.points,
        coalesce(points_systems.points_by_position[sprint_results.finish_position], 0) as points_by_position
    from sprint_results
    inner join races on races.race_id = sprint_results.race_id
    left join points_systems on races.season between points_systems.first_season and points_systems.last_season
)

select
    expected.season,
    expected.round,
    drivers.driver_ref,
    expected.finish_position,
    expected.points,
    expected.points_by_position
from expected
inner join drivers on drivers.driver_id = expected.driver_id
where expected.points <> expected.points_by_position;
