-- Each driver: the row of the dimension with ranks, the seasons, every race, and those met most often on track.
with

ranked as (
    select
        d.*,
        rank() over (order by wins desc) as rank_wins,
        rank() over (order by podiums desc) as rank_podiums,
        rank() over (order by poles desc) as rank_poles,
        rank() over (order by fastest_laps desc) as rank_fastest_laps,
        rank() over (order by championships desc) as rank_championships,
        rank() over (order by races_started desc) as rank_races_started,
        rank() over (order by points_2010_system desc) as rank_points_2010_system
    from dim_drivers as d
),

seasons as (
    select driver_id, json_agg(json_build_object(
        'season', season, 'constructor_names', constructor_names, 'main_constructor_id', main_constructor_id, 'races_entered', races_entered,
        'wins', wins, 'podiums', podiums, 'poles', poles, 'fastest_laps', fastest_laps, 'retirements', retirements,
        'total_points', total_points, 'championship_points', championship_points, 'championship_position', championship_position,
        'is_champion', is_champion, 'average_grid', average_grid, 'average_finish', average_finish, 'laps_led', laps_led,
        'qualifying_duels_won', qualifying_duels_won, 'qualifying_duels_lost', qualifying_duels_lost,
        'race_duels_won', race_duels_won, 'race_duels_lost', race_duels_lost
    ) order by season) as rows
    from fct_driver_performance
    group by driver_id
),

races as (
    select driver_id, json_agg(json_build_object(
        'race_id', race_id, 'constructor_id', constructor_id, 'grid', grid, 'finish_position', finish_position,
        'position_text', position_text, 'points', points, 'sprint_points', sprint_points, 'status', status, 'fastest_lap_rank', fastest_lap_rank
    ) order by season, round, result_id) as rows
    from fct_race_results
    group by driver_id
),

classified as (
    select distinct on (race_id, driver_id) race_id, driver_id, finish_position
    from fct_race_results
    where finish_position is not null
    order by race_id, driver_id, finish_position
),

met as (
    select
        a.driver_id,
        b.driver_id as rival_id,
        count(*) as races,
        count(*) filter (where a.finish_position < b.finish_position) as ahead,
        count(*) filter (where a.finish_position > b.finish_position) as behind,
        row_number() over (partition by a.driver_id order by count(*) desc, b.driver_id) as place
    from classified as a
    inner join classified as b on b.race_id = a.race_id and b.driver_id <> a.driver_id
    group by a.driver_id, b.driver_id
),

rivals as (
    select driver_id, json_agg(json_build_object('driver_id', rival_id, 'races', races, 'ahead', ahead, 'behind', behind) order by place) as rows
    from met
    where place <= 12
    group by driver_id
)

select 'driver-' || ranked.driver_id as name, json_build_object(
    'driver', row_to_json(ranked),
    'seasons', coalesce(seasons.rows, '[]'),
    'races', coalesce(races.rows, '[]'),
    'rivals', coalesce(rivals.rows, '[]')
) as content
from ranked
left join seasons on seasons.driver_id = ranked.driver_id
left join races on races.driver_id = ranked.driver_id
left join rivals on rivals.driver_id = ranked.driver_id;
