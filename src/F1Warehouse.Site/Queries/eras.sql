-- What changed over the years: points by one system, reliability, ages, pit stops, dominance.
select 'eras' as name, json_build_object(
    'rescored', (
        select coalesce(json_agg(r order by r.season, r.place), '[]')
        from (
            select
                season, driver_id, points_2010_system, total_points, championship_position, is_champion,
                rank() over (partition by season order by points_2010_system desc, wins desc) as place
            from fct_driver_performance
        ) as r
        where r.place <= 3
    ),
    'careers', (
        select coalesce(json_agg(c order by c.points_2010_system desc, c.driver_id), '[]')
        from (
            select driver_id, points_2010_system, races_started
            from dim_drivers
            where points_2010_system > 0
            order by points_2010_system desc, driver_id
            limit 25
        ) as c
    ),
    'reliability', (
        select coalesce(json_agg(r order by r.season), '[]')
        from (
            select
                season, sum(cars_started) as cars_started, sum(retirements_mechanical) as retirements_mechanical,
                sum(retirements_accident) as retirements_accident, sum(retirements_other) as retirements_other,
                sum(classified_finishes) as classified_finishes
            from fct_constructor_performance
            group by season
        ) as r
    ),
    'winners', (
        select coalesce(json_agg(w order by w.race_date, w.driver_id), '[]')
        from (
            select
                results.race_id, results.driver_id, results.season, results.race_date,
                round((results.race_date - drivers.date_of_birth) / 365.25, 2) as age
            from fct_race_results as results
            inner join dim_drivers as drivers on drivers.driver_id = results.driver_id
            where results.is_win and drivers.date_of_birth is not null
        ) as w
    ),
    'pit_stops', (
        select coalesce(json_agg(p order by p.season, p.median_pit_stop_seconds), '[]')
        from (
            select season, constructor_id, median_pit_stop_seconds, pit_stops_under_a_minute
            from fct_constructor_performance
            where pit_stops_under_a_minute >= 10
        ) as p
    ),
    'dominance', (
        select coalesce(json_agg(d order by d.season), '[]')
        from (
            select distinct on (season) season, constructor_id, wins, races_entered, win_rate, one_twos
            from fct_constructor_performance
            order by season, wins desc, total_points desc, constructor_id
        ) as d
    )
) as content;
