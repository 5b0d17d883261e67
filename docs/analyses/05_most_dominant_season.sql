-- Which was the most dominant season of a driver?
--
-- The share of the points that a driver could have had: 25 for a win in each race started, by the system of 2010 to
-- 2018. Caveats: races that the driver missed do not count against him (Hamilton missed one in 2020; most Europeans
-- never raced at Indianapolis); at least five starts. Sprints and the point for the fastest lap are left out.

select
    season,
    driver_name,
    constructor_names as team,
    races_started as starts,
    wins,
    round(100 * win_rate, 1) as percent_won,
    poles,
    round(100 * points_2010_system / (25.0 * races_started), 1) as percent_of_maximum
from dbt_schema_driver_performance_schema.fct_driver_performance
where races_started >= 5
order by percent_of_maximum desc, season, driver_id
limit 12;
