-- A driver's points in a race are those of the finishing position in the season's points system (seed_points_systems):
-- multiplied where the race paid half or double (seed_special_races), divided among the drivers of a shared car to 1957
-- (from 1958 such a car scores nothing), plus the point for the fastest lap (seed_fastest_lap_points), plus what the
-- sport decided otherwise (seed_exceptional_points). In the 1950s the fastest lap paid anyone and was divided when
-- clocks could not tell, so any share of its point passes here; assert_fastest_lap_points_of_the_1950s has the sum.
-- Which table a shortened race pays since 2022 is told by its winner's points. Shares are rounded to hundredths in the
-- source. The key has the order in the result list, because a driver may have had two cars.
-- kind: sport
-- guards: fct_driver_performance.race_points, fct_driver_performance.total_points
-- guards: fct_driver_performance.points_per_race
-- guards: fct_constructor_performance.race_points, fct_constructor_performance.total_points
-- guards: dim_drivers.race_points, dim_drivers.total_points
-- guards: dim_constructors.race_points, dim_constructors.total_points
-- key: season, round, driver_ref, position_order
-- tags: points, results
-- since: 1950

with

winners as (
    select
        race_id,
        max(points) as points
    from stg_results
    where finish_position = 1
    group by race_id
),

paying_races as (
    select
        races.race_id,
        races.season,
        races.round,
        coalesce(seed_special_races.factor, 1) as factor,
        coalesce(shortened.scale, 'full') as scale,
        fastest_lap.points as points_for_fastest_lap,
        fastest_lap.last_position as last_position_for_fastest_lap
    from races
    left join seed_special_races on seed_special_races.season = races.season and seed_special_races.round = races.round
    left join seed_fastest_lap_points as fastest_lap
        on races.season between fastest_lap.first_season and fastest_lap.last_season
    left join winners on winners.race_id = races.race_id
    left join seed_points_systems as shortened
        on shortened.championship = 'drivers'
        and shortened.session = 'race'
        and shortened.scale <> 'full'
        and shortened.position = 1
        and races.season between shortened.first_season and coalesce(shortened.last_season, races.season)
        and winners.points in (shortened.points, shortened.points + fastest_lap.points)
),

cars as (
    select
        race_id,
        driver_id,
        position_order,
        finish_position,
        fastest_lap_rank,
        points,
        count(*) over (partition by race_id, position_order) as drivers_of_car
    from stg_results
),

expected as (
    select
        paying_races.season,
        paying_races.round,
        cars.driver_id,
        cars.position_order,
        cars.finish_position,
        cars.points,
        case
            when cars.drivers_of_car > 1 and paying_races.season >= 1958 then 0
            else round(coalesce(system.points, 0) * paying_races.factor / cars.drivers_of_car, 2)
        end as points_by_position,
        case
            when cars.fastest_lap_rank = 1 and cars.finish_position <= paying_races.last_position_for_fastest_lap
                then paying_races.points_for_fastest_lap
            else 0
        end as points_for_fastest_lap
    from cars
    inner join paying_races on paying_races.race_id = cars.race_id
    left join seed_points_systems as system
        on system.championship = 'drivers'
        and system.session = 'race'
        and system.scale = paying_races.scale
        and paying_races.season between system.first_season and coalesce(system.last_season, paying_races.season)
        and system.position = cars.finish_position
),

compared as (
    select
        expected.season,
        expected.round,
        drivers.driver_ref,
        expected.position_order,
        expected.finish_position,
        expected.points,
        expected.points_by_position
        + expected.points_for_fastest_lap
        + coalesce(seed_exceptional_points.points, 0) as points_by_the_rules
    from expected
    inner join drivers on drivers.driver_id = expected.driver_id
    left join seed_exceptional_points
        on seed_exceptional_points.season = expected.season
        and seed_exceptional_points.round = expected.round
        and seed_exceptional_points.driver_ref = drivers.driver_ref
        and seed_exceptional_points.position_order = expected.position_order
)

select *
from compared
where
    points <> points_by_the_rules
    and not (season <= 1959 and points - points_by_the_rules between 0 and 1);
