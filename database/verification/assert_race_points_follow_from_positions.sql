-- A driver's points in a race are those of the finishing position in the season's points system: halved or doubled where
-- the race was, divided among the drivers of a shared car (to 1957; from 1958 such a car scores nothing), plus one for
-- the fastest lap to a finisher among the first ten from 2019 to 2024. In the 1950s the point for the fastest lap went to
-- anyone and was divided when clocks could not tell, so any share of it passes here; see
-- assert_fastest_lap_points_of_the_1950s for the sum. Shares are rounded to hundredths in the source.
-- severity: error
-- tags: points, results
-- since: 1950

with

points_systems (first_season, last_season, points_by_position) as (
    values
    (1950, 1959, array[8, 6, 4, 3, 2]),
    (1960, 1960, array[8, 6, 4, 3, 2, 1]),
    (1961, 1990, array[9, 6, 4, 3, 2, 1]),
    (1991, 2002, array[10, 6, 4, 3, 2, 1]),
    (2003, 2009, array[10, 8, 6, 5, 4, 3, 2, 1]),
    (2010, 9999, array[25, 18, 15, 12, 10, 8, 6, 4, 2, 1])
),

special_races (season, race_name, factor, is_shared_car_scoring, reason) as (
    values
    (1975, 'Spanish Grand Prix', 0.5, false, 'stopped after 29 of 75 laps'),
    (1975, 'Austrian Grand Prix', 0.5, false, 'stopped after 29 of 54 laps'),
    (1984, 'Monaco Grand Prix', 0.5, false, 'stopped after 31 of 76 laps'),
    (1991, 'Australian Grand Prix', 0.5, false, 'stopped after 14 of 81 laps'),
    (2009, 'Malaysian Grand Prix', 0.5, false, 'stopped after 31 of 56 laps'),
    (2014, 'Abu Dhabi Grand Prix', 2, false, 'double points at the last race of 2014'),
    (2021, 'Belgian Grand Prix', 0.5, false, 'three laps behind the safety car'),
    (2031, 'Withering Grand Prix', 1, true, 'the shared drives that the synthetic data set of data/sample plants'),
    (2032, 'Grauwald Grand Prix', 0.5, false, 'the abandoned race that the synthetic data set of data/sample plants')
),

known_exceptions (season, round, driver_ref, difference, evidence) as (
    values
    (1957, 5, 'collins', -1.5, 'drove Trintignant''s car for a few laps; all 3 points went to Trintignant'),
    (1957, 5, 'trintignant', 1.5, 'got all 3 points of the car that he shared with Collins'),
    (1958, 8, 'mclaren', -2, 'fifth in a formula 2 car, which could not score'),
    (1963, 4, 'hill', -4, 'third after a push start, without points'),
    (1967, 7, 'oliver', -2, 'fifth in a formula 2 car, which could not score'),
    (1967, 7, 'bonnier', 1, 'sixth, but fifth of the formula 1 cars'),
    (1967, 7, 'ligier', 1, 'eighth, but sixth of the formula 1 cars'),
    (1984, 14, 'gartner', -2, 'Osella''s second car was not entered for the championship'),
    (1984, 14, 'berger', -1, 'ATS''s second car was not entered for the championship'),
    (1987, 16, 'dalmas', -2, 'Larrousse''s second car was not entered for the championship'),
    (2024, 8, 'hamilton', 1, 'fastest lap in Monaco; the source has no ranks of fastest laps for this race')
),

cars as (
    select
        races.season,
        races.round,
        races.name as race_name,
        results.driver_id,
        results.finish_position,
        results.fastest_lap_rank,
        results.points,
        count(*) over (partition by results.race_id, results.position_order) as drivers_of_car
    from results
    inner join races on races.race_id = results.race_id
),

expected as (
    select
        cars.season,
        cars.round,
        cars.driver_id,
        cars.finish_position,
        cars.points,
        case
            when
                cars.drivers_of_car > 1 and cars.season >= 1958 and not coalesce(special_races.is_shared_car_scoring, false)
                then 0
            else round(
                coalesce(points_systems.points_by_position[cars.finish_position], 0)
                * coalesce(special_races.factor, 1) / cars.drivers_of_car,
                2
            )
        end as points_by_position,
        case
            when cars.season between 2019 and 2024 and cars.fastest_lap_rank = 1 and cars.finish_position <= 10 then 1
            else 0
        end as points_for_fastest_lap
    from cars
    inner join points_systems on cars.season between points_systems.first_season and points_systems.last_season
    left join special_races on special_races.season = cars.season and special_races.race_name = cars.race_name
),

differences as (
    select
        *,
        points - points_by_position - points_for_fastest_lap as difference
    from expected
)

select
    differences.season,
    differences.round,
    drivers.driver_ref,
    differences.finish_position,
    differences.points,
    differences.points - differences.difference as points_by_the_rules
from differences
inner join drivers on drivers.driver_id = differences.driver_id
left join known_exceptions
    on known_exceptions.season = differences.season
    and known_exceptions.round = differences.round
    and known_exceptions.driver_ref = drivers.driver_ref
where
    differences.difference <> coalesce(known_exceptions.difference, 0)
    and not (differences.season <= 1959 and differences.difference between 0 and 1);
