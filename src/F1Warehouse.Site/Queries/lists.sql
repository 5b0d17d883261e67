-- The lists of drivers, constructors and seasons.
select 'drivers' as name, (
    select coalesce(json_agg(d order by d.wins desc, d.podiums desc, d.driver_id), '[]')
    from (
        select
            driver_id, first_season, last_season, races_entered, races_started, wins, podiums, poles, fastest_laps, championships,
            total_points, points_2010_system, win_rate
        from dim_drivers
    ) as d
) as content
union all
select 'constructors', (
    select coalesce(json_agg(c order by c.wins desc, c.podium_places desc, c.constructor_id), '[]')
    from (
        select
            constructor_id, first_season, last_season, races_entered, races_started, wins, podium_places, poles, fastest_laps, one_twos,
            championships, total_points, win_rate
        from dim_constructors
    ) as c
)
union all
select 'seasons', (
    select coalesce(json_agg(s order by s.season desc), '[]')
    from (
        select
            seasons.season, calendars.scheduled_races, calendars.last_round_with_results, calendars.are_driver_standings_final as is_finished,
            (select array_agg(driver_id order by driver_id) from fct_driver_performance as f where f.season = seasons.season and f.is_champion) as champions,
            (select array_agg(driver_id order by driver_id) from fct_driver_performance as f where f.season = seasons.season and f.championship_position = 1) as leaders,
            (select array_agg(constructor_id order by constructor_id) from fct_constructor_performance as f where f.season = seasons.season and f.is_champion) as constructor_champions,
            (select count(*) from fct_driver_performance as f where f.season = seasons.season) as drivers,
            (select count(*) from fct_constructor_performance as f where f.season = seasons.season) as constructors,
            (select count(*) from fct_driver_performance as f where f.season = seasons.season and f.wins > 0) as winners,
            (select count(*) from dim_races as r where r.season = seasons.season and r.has_sprint) as sprints
        from stg_seasons as seasons
        left join int_calendars as calendars on calendars.season = seasons.season
    ) as s
);
