-- No two cars of a race or sprint start from the same place. Earlier grids of the source hold many slips, so the rule
-- begins with 1994. 0 stands for the pit lane and for cars that did not start, null for a grid that is not known yet.
-- A wrong place moves the mean grid of one driver a little; pole has assert_one_car_on_pole.
-- kind: source
-- error_if: > 1 % of results
-- key: season, round, session, grid
-- tags: results, sprints, grid
-- since: 1994

with

grid_places as (
    select
        'race' as session,
        race_id,
        grid,
        count(distinct position_order) as cars,
        array_agg(driver_id) as driver_ids
    from results
    where grid > 0
    group by race_id, grid
    having count(distinct position_order) > 1
    union all
    select
        'sprint',
        race_id,
        grid,
        count(*),
        array_agg(driver_id)
    from sprint_results
    where grid > 0
    group by race_id, grid
    having count(*) > 1
)

select
    races.season,
    races.round,
    grid_places.session,
    grid_places.grid,
    grid_places.cars,
    array(
        select driver_ref from drivers
        where driver_id = any(grid_places.driver_ids)
        order by driver_ref
    ) as drivers,
    races.name as race_name
from grid_places
inner join races on races.race_id = grid_places.race_id
where races.season >= 1994;
