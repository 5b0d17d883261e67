-- Each season: its races, everybody's results, the standings after every round, duels of team mates.
with

points as (
    select
        seasons.season,
        json_build_object(
            'win', max(systems.points) filter (where systems.session = 'race' and systems.scale = 'full'),
            'sprint_win', max(systems.points) filter (where systems.session = 'sprint'),
            'fastest_lap', (
                select max(fastest.points)
                from seed_fastest_lap_points as fastest
                where seasons.season between fastest.first_season and coalesce(fastest.last_season, 9999)
            ),
            'are_scores_dropped', exists (
                select
                from seed_dropped_scores as dropped
                where dropped.championship = 'drivers' and seasons.season between dropped.first_season and coalesce(dropped.last_season, 9999)
            )
        ) as points
    from stg_seasons as seasons
    left join seed_points_systems as systems
        on systems.championship = 'drivers' and systems.position = 1
        and seasons.season between systems.first_season and coalesce(systems.last_season, 9999)
    group by seasons.season
),

races as (
    select races.season, json_agg(json_build_object(
        'race_id', races.race_id, 'round', races.round, 'race_name', races.race_name, 'race_date', races.race_date,
        'circuit_id', races.circuit_id, 'is_sprint_weekend', races.has_sprint, 'factor', coalesce(special.factor, 1)
    ) order by races.round, races.race_id) as rows
    from dim_races as races
    left join seed_special_races as special on special.season = races.season and special.round = races.round
    group by races.season
),

results as (
    select season, json_agg(json_build_object(
        'race_id', race_id, 'round', round, 'driver_id', driver_id, 'constructor_id', constructor_id, 'grid', grid,
        'finish_position', finish_position, 'position_order', position_order, 'position_text', position_text, 'points', points,
        'laps', laps, 'status', status, 'status_group', status_group, 'fastest_lap_rank', fastest_lap_rank,
        'sprint_position', sprint_position, 'sprint_points', sprint_points
    ) order by round, position_order, result_id) as rows
    from fct_race_results
    group by season
),

qualifying as (
    select races.season, json_agg(json_build_object(
        'race_id', sessions.race_id, 'driver_id', sessions.driver_id, 'qualifying_position', sessions.qualifying_position
    ) order by sessions.qualifying_id) as rows
    from stg_qualifying as sessions
    inner join stg_races as races on races.race_id = sessions.race_id
    group by races.season
),

driver_standings as (
    select races.season, json_agg(json_build_object(
        'round', races.round, 'driver_id', standings.driver_id, 'championship_position', standings.championship_position,
        'championship_points', standings.championship_points
    ) order by races.round, standings.driver_standings_id) as rows
    from stg_driver_standings as standings
    inner join stg_races as races on races.race_id = standings.race_id
    group by races.season
),

constructor_standings as (
    select races.season, json_agg(json_build_object(
        'round', races.round, 'constructor_id', standings.constructor_id, 'championship_position', standings.championship_position,
        'championship_points', standings.championship_points
    ) order by races.round, standings.constructor_standings_id) as rows
    from stg_constructor_standings as standings
    inner join stg_races as races on races.race_id = standings.race_id
    group by races.season
),

drivers as (
    select season, json_agg(json_build_object(
        'driver_id', driver_id, 'main_constructor_id', main_constructor_id, 'championship_position', championship_position,
        'championship_points', championship_points, 'total_points', total_points, 'official_points', official_points,
        'official_position', official_position, 'is_champion', is_champion, 'is_excluded', is_excluded, 'races_entered', races_entered,
        'wins', wins, 'podiums', podiums, 'poles', poles, 'fastest_laps', fastest_laps, 'retirements', retirements,
        'average_grid', average_grid, 'average_finish', average_finish, 'qualifying_duels_won', qualifying_duels_won,
        'qualifying_duels_lost', qualifying_duels_lost, 'race_duels_won', race_duels_won, 'race_duels_lost', race_duels_lost,
        'pace_gap_percent', pace_gap_percent
    ) order by championship_position, total_points desc, driver_id) as rows
    from fct_driver_performance
    group by season
),

constructors as (
    select season, json_agg(json_build_object(
        'constructor_id', constructor_id, 'championship_position', championship_position, 'championship_points', championship_points,
        'total_points', total_points, 'official_points', official_points, 'official_position', official_position,
        'is_champion', is_champion, 'is_excluded', is_excluded, 'races_entered', races_entered, 'wins', wins,
        'podium_places', podium_places, 'poles', poles, 'one_twos', one_twos, 'retirements_mechanical', retirements_mechanical,
        'median_pit_stop_seconds', median_pit_stop_seconds
    ) order by championship_position, total_points desc, constructor_id) as rows
    from fct_constructor_performance
    group by season
)

select 'season-' || seasons.season as name, json_build_object(
    'season', seasons.season,
    'calendar', row_to_json(calendars),
    'points', points.points,
    'races', coalesce(races.rows, '[]'),
    'results', coalesce(results.rows, '[]'),
    'qualifying', coalesce(qualifying.rows, '[]'),
    'driver_standings', coalesce(driver_standings.rows, '[]'),
    'constructor_standings', coalesce(constructor_standings.rows, '[]'),
    'drivers', coalesce(drivers.rows, '[]'),
    'constructors', coalesce(constructors.rows, '[]')
) as content
from stg_seasons as seasons
left join int_calendars as calendars on calendars.season = seasons.season
left join points on points.season = seasons.season
left join races on races.season = seasons.season
left join results on results.season = seasons.season
left join qualifying on qualifying.season = seasons.season
left join driver_standings on driver_standings.season = seasons.season
left join constructor_standings on constructor_standings.season = seasons.season
left join drivers on drivers.season = seasons.season
left join constructors on constructors.season = seasons.season;
