-- Each constructor: the row of the dimension with ranks, the seasons, its drivers and circuits.
with

ranked as (
    select
        c.*,
        rank() over (order by wins desc) as rank_wins,
        rank() over (order by podium_places desc) as rank_podium_places,
        rank() over (order by poles desc) as rank_poles,
        rank() over (order by one_twos desc) as rank_one_twos,
        rank() over (order by championships desc) as rank_championships,
        rank() over (order by races_started desc) as rank_races_started
    from dim_constructors as c
),

seasons as (
    select constructor_id, json_agg(json_build_object(
        'season', season, 'races_entered', races_entered, 'wins', wins, 'podium_places', podium_places, 'poles', poles,
        'one_twos', one_twos, 'retirements_mechanical', retirements_mechanical, 'cars_started', cars_started, 'total_points', total_points,
        'championship_points', championship_points, 'championship_position', championship_position, 'is_champion', is_champion,
        'median_pit_stop_seconds', median_pit_stop_seconds, 'drivers_used', drivers_used
    ) order by season) as rows
    from fct_constructor_performance
    group by constructor_id
),

drivers as (
    select constructor_id, json_agg(d order by d.races desc, d.wins desc, d.driver_id) as rows
    from (
        select
            constructor_id, driver_id, count(distinct race_id) as races, count(distinct race_id) filter (where is_win) as wins,
            count(distinct race_id) filter (where is_podium) as podiums, sum(points + coalesce(sprint_points, 0)) as points,
            min(season) as first_season, max(season) as last_season
        from fct_race_results
        group by constructor_id, driver_id
    ) as d
    group by constructor_id
),

circuits as (
    select constructor_id, json_agg(c order by c.wins desc, c.races desc, c.circuit_id) as rows
    from (
        select
            constructor_id, circuit_id, count(distinct race_id) as races, count(distinct race_id) filter (where is_win) as wins,
            count(*) filter (where is_podium) as podiums
        from fct_race_results
        group by constructor_id, circuit_id
    ) as c
    group by constructor_id
)

select 'constructor-' || ranked.constructor_id as name, json_build_object(
    'constructor', row_to_json(ranked),
    'seasons', coalesce(seasons.rows, '[]'),
    'drivers', coalesce(drivers.rows, '[]'),
    'circuits', coalesce(circuits.rows, '[]')
) as content
from ranked
left join seasons on seasons.constructor_id = ranked.constructor_id
left join drivers on drivers.constructor_id = ranked.constructor_id
left join circuits on circuits.constructor_id = ranked.constructor_id;
