-- A career is the sum of its seasons: the figures of dim_drivers and dim_constructors are those of the facts added up,
-- and the first and last season those of the first and last row.
-- kind: pipeline
-- guards: dim_drivers.first_season, dim_drivers.last_season, dim_drivers.races_entered, dim_drivers.races_started
-- guards: dim_drivers.wins, dim_drivers.podiums, dim_drivers.poles, dim_drivers.fastest_laps
-- guards: dim_drivers.points_2010_system, dim_drivers.championships, dim_drivers.sprint_wins
-- guards: dim_drivers.total_points
-- guards: dim_constructors.first_season, dim_constructors.last_season, dim_constructors.races_entered
-- guards: dim_constructors.races_started, dim_constructors.wins, dim_constructors.one_twos
-- guards: dim_constructors.podium_places, dim_constructors.poles, dim_constructors.fastest_laps
-- guards: dim_constructors.championships, dim_constructors.sprint_wins, dim_constructors.total_points
-- key: relation, reference
-- tags: marts
-- since: 1950

with

driver_careers as (
    select
        driver_id,
        min(season) as first_season,
        max(season) as last_season,
        sum(races_entered) as races_entered,
        sum(races_started) as races_started,
        sum(wins) as wins,
        sum(podiums) as podiums,
        sum(poles) as poles,
        sum(fastest_laps) as fastest_laps,
        sum(sprint_wins) as sprint_wins,
        sum(total_points) as total_points,
        sum(points_2010_system) as points_2010_system,
        count(*) filter (where is_champion) as championships
    from fct_driver_performance
    group by driver_id
),

constructor_histories as (
    select
        constructor_id,
        min(season) as first_season,
        max(season) as last_season,
        sum(races_entered) as races_entered,
        sum(races_started) as races_started,
        sum(wins) as wins,
        sum(one_twos) as one_twos,
        sum(podium_places) as podium_places,
        sum(poles) as poles,
        sum(fastest_laps) as fastest_laps,
        sum(sprint_wins) as sprint_wins,
        sum(total_points) as total_points,
        count(*) filter (where is_champion) as championships
    from fct_constructor_performance
    group by constructor_id
)

select 'dim_drivers' as relation, dim_drivers.driver_ref as reference
from dim_drivers
left join driver_careers using (driver_id)
where
    (dim_drivers.first_season, dim_drivers.last_season)
    is distinct from (driver_careers.first_season, driver_careers.last_season)
    or dim_drivers.races_entered <> coalesce(driver_careers.races_entered, 0)
    or dim_drivers.races_started <> coalesce(driver_careers.races_started, 0)
    or dim_drivers.wins <> coalesce(driver_careers.wins, 0)
    or dim_drivers.podiums <> coalesce(driver_careers.podiums, 0)
    or dim_drivers.poles <> coalesce(driver_careers.poles, 0)
    or dim_drivers.fastest_laps <> coalesce(driver_careers.fastest_laps, 0)
    or dim_drivers.points_2010_system <> coalesce(driver_careers.points_2010_system, 0)
    or dim_drivers.championships <> coalesce(driver_careers.championships, 0)
    -- Sprints and their points may come before the first race of a season.
    or dim_drivers.sprint_wins < coalesce(driver_careers.sprint_wins, 0)
    or dim_drivers.total_points < coalesce(driver_careers.total_points, 0)
union all
select 'dim_constructors', dim_constructors.constructor_ref
from dim_constructors
left join constructor_histories using (constructor_id)
where
    (dim_constructors.first_season, dim_constructors.last_season)
    is distinct from (constructor_histories.first_season, constructor_histories.last_season)
    or dim_constructors.races_entered <> coalesce(constructor_histories.races_entered, 0)
    or dim_constructors.races_started <> coalesce(constructor_histories.races_started, 0)
    or dim_constructors.wins <> coalesce(constructor_histories.wins, 0)
    or dim_constructors.one_twos <> coalesce(constructor_histories.one_twos, 0)
    or dim_constructors.podium_places <> coalesce(constructor_histories.podium_places, 0)
    or dim_constructors.poles <> coalesce(constructor_histories.poles, 0)
    or dim_constructors.fastest_laps <> coalesce(constructor_histories.fastest_laps, 0)
    or dim_constructors.championships <> coalesce(constructor_histories.championships, 0)
    or dim_constructors.sprint_wins < coalesce(constructor_histories.sprint_wins, 0)
    or dim_constructors.total_points < coalesce(constructor_histories.total_points, 0);
