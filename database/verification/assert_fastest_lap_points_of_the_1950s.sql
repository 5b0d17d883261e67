-- From 1950 to 1959 every race paid exactly one point for the fastest lap, to whoever drove it, divided among those
-- whom the clocks could not tell apart. It is what the drivers' points exceed those of their positions by, apart from
-- what the sport decided otherwise (seed_exceptional_points).
-- kind: sport
-- guards: fct_driver_performance.race_points, fct_driver_performance.total_points, dim_drivers.total_points
-- key: season, round, points_beyond_positions
-- tags: points, results
-- since: 1950

with

rounds as (
    select
        races.race_id,
        races.season,
        races.round,
        fastest_lap.points
    from races
    inner join seed_fastest_lap_points as fastest_lap
        on races.season between fastest_lap.first_season and fastest_lap.last_season
        and fastest_lap.last_position is null
),

cars as (
    select
        race_id,
        min(finish_position) as finish_position,
        sum(points) as points,
        count(*) as drivers
    from stg_results
    where race_id in (select race_id from rounds)
    group by race_id, position_order
),

bonuses as (
    select
        rounds.season,
        rounds.round,
        rounds.points as points_for_fastest_lap,
        sum(
            cars.points
            - case when rounds.season >= 1958 and cars.drivers > 1 then 0 else coalesce(system.points, 0) end
        ) as points_beyond_positions
    from cars
    inner join rounds on rounds.race_id = cars.race_id
    left join seed_points_systems as system
        on system.championship = 'drivers'
        and system.session = 'race'
        and rounds.season between system.first_season and system.last_season
        and system.position = cars.finish_position
    group by rounds.season, rounds.round, rounds.points
),

decisions as (
    select
        season,
        round,
        sum(points) as points
    from seed_exceptional_points
    group by season, round
)

select
    season,
    round,
    -- In the key, so that an exception knows what is known to be wrong and hides nothing else of the race.
    trim_scale(bonuses.points_beyond_positions - coalesce(decisions.points, 0)) as points_beyond_positions,
    bonuses.points_for_fastest_lap
from bonuses
left join decisions using (season, round)
-- Three thirds of the source add up to 0.99.
where abs(bonuses.points_beyond_positions - coalesce(decisions.points, 0) - bonuses.points_for_fastest_lap) > 0.01;
