-- A race with results has one car on the first place of the grid; several drivers only where they shared it. Races
-- whose grid is not known, or not of all cars, may have none. A race without a car on pole is a row without a driver.
-- kind: sport
-- guards: fct_driver_performance.poles, fct_driver_performance.wins_from_pole, dim_drivers.poles
-- guards: fct_constructor_performance.poles, fct_constructor_performance.front_row_lockouts, dim_constructors.poles
-- key: season, round, driver_ref, position_order
-- tags: results, grid
-- since: 1950

with

grids as (
    select
        race_id,
        count(distinct position_order) filter (where grid = 1) as cars_on_pole,
        bool_and(grid is not null) and max(grid) > 0 as is_grid_known
    from results
    group by race_id
)

select
    races.season,
    races.round,
    drivers.driver_ref,
    results.position_order,
    races.name as race_name,
    grids.cars_on_pole
from grids
inner join races on races.race_id = grids.race_id
left join results on results.race_id = grids.race_id and results.grid = 1
left join drivers on drivers.driver_id = results.driver_id
where grids.cars_on_pole > 1 or (grids.cars_on_pole = 0 and grids.is_grid_known);
