-- What did sprints change in the championship?
--
-- The first three of each season with sprints, and where they would have been on the points of the races alone, wins
-- deciding between equals.
-- Caveats: a season that is not over is shown as it stands. A season without sprints might have been driven otherwise.

with

seasons as (
    select
        *,
        max(sprints_entered) over (partition by season) as sprints,
        rank() over (partition by season order by race_points desc, wins desc) as place_without_sprints
    from dbt_schema_driver_performance_schema.fct_driver_performance
)

select
    season,
    championship_position as place,
    place_without_sprints,
    driver_name,
    sprint_wins,
    sprint_points,
    race_points,
    total_points,
    total_points - max(total_points) over (partition by season) as gap,
    race_points - max(race_points) over (partition by season) as gap_without_sprints
from seasons
where sprints > 0 and championship_position <= 3
order by season desc, place
limit 12;
