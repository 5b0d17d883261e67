-- Each constructor: the row of the dimension with ranks, the seasons, its drivers and circuits, and whom it met at the top of the championship.
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
),

standings as (
    select season, constructor_id, championship_position
    from fct_constructor_performance
    where championship_position is not null
),

met as (
    select
        a.constructor_id,
        b.constructor_id as rival_id,
        count(*) as seasons,
        count(*) filter (where a.championship_position <= 5 and b.championship_position <= 5) as seasons_at_the_top,
        count(*) filter (where a.championship_position < b.championship_position) as ahead,
        count(*) filter (where a.championship_position > b.championship_position) as behind
    from standings as a
    inner join standings as b on b.season = a.season and b.constructor_id <> a.constructor_id
    group by a.constructor_id, b.constructor_id
),

placed as (
    select met.*, row_number() over (partition by constructor_id order by seasons_at_the_top desc, seasons desc, rival_id) as place
    from met
),

rivals as (
    select constructor_id, json_agg(json_build_object(
        'constructor_id', rival_id, 'seasons', seasons, 'seasons_at_the_top', seasons_at_the_top, 'ahead', ahead, 'behind', behind
    ) order by place) as rows
    from placed
    where place <= 10
    group by constructor_id
)

select 'constructor-' || ranked.constructor_id as name, json_build_object(
    'constructor', row_to_json(ranked),
    'seasons', coalesce(seasons.rows, '[]'),
    'drivers', coalesce(drivers.rows, '[]'),
    'circuits', coalesce(circuits.rows, '[]'),
    'rivals', coalesce(rivals.rows, '[]')
) as content
from ranked
left join seasons on seasons.constructor_id = ranked.constructor_id
left join drivers on drivers.constructor_id = ranked.constructor_id
left join circuits on circuits.constructor_id = ranked.constructor_id
left join rivals on rivals.constructor_id = ranked.constructor_id;
