-- No two cars of a race or sprint start from the same place. Earlier grids of the source hold many slips, so the rule
-- begins with 1994. 0 stands for the pit lane and for cars that did not start.
-- severity: error
-- tags: results, sprints, grid
-- since: 1994

with

known_exceptions (season, round, grid, evidence) as (
    values
    (1999, 16, 8, 'Japan: Zanardi and Herbert'),
    (2003, 12, 13, 'Germany: Villeneuve and Fisichella'),
    (2015, 12, 17, 'Italy: Nasr and Sainz'),
    (2015, 15, 17, 'United States: Stevens and Ericsson'),
    (2024, 21, 17, 'Brazil: Verstappen, seventeenth, and Hulkenberg')
),

grid_places as (
    select
        race_id,
        grid,
        count(distinct position_order) as cars
    from results
    where grid > 0
    group by race_id, grid
    union all
    select
        race_id,
        grid,
        count(*)
    from sprint_results
    where grid > 0
    group by race_id, grid
)

select
    races.season,
    races.round,
    grid_places.grid,
    grid_places.cars
from grid_places
inner join races on races.race_id = grid_places.race_id
left join known_exceptions
    on known_exceptions.season = races.season
    and known_exceptions.round = races.round
    and known_exceptions.grid = grid_places.grid
where grid_places.cars > 1 and races.season >= 1994 and known_exceptions.season is null;
