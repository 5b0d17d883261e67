-- A race with results has one car on the first place of the grid; several drivers only where they shared it.
-- severity: error
-- tags: results, grid
-- since: 1950

with

known_exceptions (season, round, evidence) as (
    values
    (1952, 8, 'Italy: the source has Moss on Ascari''s first place'),
    (1964, 9, 'United States: Clark, on pole in car 1, and Spence swapped cars; the source gives Clark''s place to both cars')
),

poles as (
    select
        race_id,
        count(distinct position_order) filter (where grid = 1) as cars_on_pole
    from results
    group by race_id
)

select
    races.season,
    races.round,
    races.name as race_name,
    poles.cars_on_pole
from poles
inner join races on races.race_id = poles.race_id
left join known_exceptions on known_exceptions.season = races.season and known_exceptions.round = races.round
where poles.cars_on_pole <> 1 and known_exceptions.season is null;
