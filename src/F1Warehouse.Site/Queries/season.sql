-- Each season: its races, everybody's results, the standings after every round, duels of team mates.
select 'season-' || seasons.season as name, json_build_object(
    'season', seasons.season,
    'calendar', (select row_to_json(c) from int_calendars as c where c.season = seasons.season),
    'points', json_build_object(
        'win', (
            select max(points) from seed_points_systems as p
            where
                p.championship = 'drivers' and p.session = 'race' and p.scale = 'full' and p.position = 1
                and seasons.season between p.first_season and coalesce(p.last_season, 9999)
        ),
        'sprint_win', (
            select max(points) from seed_points_systems as p
            where
                p.championship = 'drivers' and p.session = 'sprint' and p.position = 1
                and seasons.season between p.first_season and coalesce(p.last_season, 9999)
        ),
        'fastest_lap', (
            select max(points) from seed_fastest_lap_points as p
            where seasons.season between p.first_season and coalesce(p.last_season, 9999)
        ),
        'are_scores_dropped', exists (
            select from seed_dropped_scores as p
            where p.championship = 'drivers' and seasons.season between p.first_season and coalesce(p.last_season, 9999)
        )
    ),
    'races', (
        select coalesce(json_agg(r order by r.round, r.race_id), '[]')
        from (
            select
                race_id, round, race_name, race_date, circuit_id, is_sprint_weekend,
                coalesce((
                    select special.factor from seed_special_races as special
                    where special.season = races.season and special.round = races.round
                ), 1) as factor,
                exists (select from stg_lap_times as laps where laps.race_id = races.race_id) as has_laps
            from stg_races as races
            where races.season = seasons.season
        ) as r
    ),
    'results', (
        select coalesce(json_agg(r order by r.round, r.position_order, r.result_id), '[]')
        from (
            select
                result_id, race_id, round, driver_id, constructor_id, grid, finish_position, position_order, position_text,
                points, laps, status, status_group, fastest_lap_rank, sprint_position, sprint_points
            from int_race_results
            where season = seasons.season
        ) as r
    ),
    'qualifying', (
        select coalesce(json_agg(q order by q.race_id, q.qualifying_position), '[]')
        from (
            select q.race_id, q.driver_id, q.qualifying_position
            from stg_qualifying as q
            inner join stg_races as races on races.race_id = q.race_id
            where races.season = seasons.season
        ) as q
    ),
    'driver_standings', (
        select coalesce(json_agg(s order by s.round, s.championship_position, s.driver_id), '[]')
        from (
            select races.round, s.driver_id, s.championship_position, s.championship_points
            from stg_driver_standings as s
            inner join stg_races as races on races.race_id = s.race_id
            where races.season = seasons.season
        ) as s
    ),
    'constructor_standings', (
        select coalesce(json_agg(s order by s.round, s.championship_position, s.constructor_id), '[]')
        from (
            select races.round, s.constructor_id, s.championship_position, s.championship_points
            from stg_constructor_standings as s
            inner join stg_races as races on races.race_id = s.race_id
            where races.season = seasons.season
        ) as s
    ),
    'drivers', (
        select coalesce(json_agg(d order by d.championship_position, d.total_points desc, d.driver_id), '[]')
        from (
            select
                driver_id, main_constructor_id, championship_position, championship_points, total_points, official_points, official_position,
                is_champion, is_excluded, races_entered, wins, podiums, poles, fastest_laps, retirements, average_grid, average_finish,
                qualifying_duels_won, qualifying_duels_lost, race_duels_won, race_duels_lost, pace_gap_percent
            from fct_driver_performance
            where season = seasons.season
        ) as d
    ),
    'constructors', (
        select coalesce(json_agg(c order by c.championship_position, c.total_points desc, c.constructor_id), '[]')
        from (
            select
                constructor_id, championship_position, championship_points, total_points, official_points, official_position, is_champion,
                is_excluded, races_entered, wins, podium_places, poles, one_twos, retirements_mechanical, median_pit_stop_seconds
            from fct_constructor_performance
            where season = seasons.season
        ) as c
    )
) as content
from stg_seasons as seasons
order by seasons.season;
