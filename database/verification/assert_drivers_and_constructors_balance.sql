-- What the drivers of a season have scored, their constructors have scored; a duel that one team mate wins, another
-- loses.
-- kind: pipeline
-- guards: fct_driver_performance.race_points, fct_driver_performance.sprint_points
-- guards: fct_driver_performance.qualifying_duels_won, fct_driver_performance.qualifying_duels_lost
-- guards: fct_driver_performance.race_duels_won, fct_driver_performance.race_duels_lost
-- guards: fct_constructor_performance.race_points, fct_constructor_performance.sprint_points
-- key: season
-- tags: points, marts
-- since: 1950

with

drivers_of_season as (
    select
        season,
        sum(race_points) as race_points,
        sum(sprint_points) as sprint_points,
        sum(qualifying_duels_won) - sum(qualifying_duels_lost) as qualifying_duels_left_over,
        sum(race_duels_won) - sum(race_duels_lost) as race_duels_left_over
    from fct_driver_performance
    group by season
),

constructors_of_season as (
    select
        season,
        sum(race_points) as race_points,
        sum(sprint_points) as sprint_points
    from fct_constructor_performance
    group by season
)

select
    season,
    drivers_of_season.race_points as race_points_of_drivers,
    constructors_of_season.race_points as race_points_of_constructors,
    drivers_of_season.sprint_points as sprint_points_of_drivers,
    constructors_of_season.sprint_points as sprint_points_of_constructors,
    drivers_of_season.qualifying_duels_left_over,
    drivers_of_season.race_duels_left_over
from drivers_of_season
full join constructors_of_season using (season)
where
    drivers_of_season.race_points is distinct from constructors_of_season.race_points
    or drivers_of_season.sprint_points is distinct from constructors_of_season.sprint_points
    or drivers_of_season.qualifying_duels_left_over <> 0
    or drivers_of_season.race_duels_left_over <> 0;
