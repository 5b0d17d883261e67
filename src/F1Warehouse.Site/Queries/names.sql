-- Who and what there is, by the names that addresses, links and the search use. Loaded with the first page.
select 'names' as name, json_build_object(
    'drivers', (
        select coalesce(json_agg(d order by d.driver_id), '[]')
        from (
            select driver_id, driver_ref, code, full_name, nationality, first_season, last_season, wins, championships
            from dim_drivers
        ) as d
    ),
    'constructors', (
        select coalesce(json_agg(c order by c.constructor_id), '[]')
        from (
            select constructor_id, constructor_ref, name, nationality, first_season, last_season, wins, championships
            from dim_constructors
        ) as c
    ),
    'circuits', (
        select coalesce(json_agg(c order by c.circuit_id), '[]')
        from (
            select circuit_id, circuit_ref, circuit_name, location, country, races_scheduled as races
            from dim_circuits
        ) as c
    ),
    'races', (
        select coalesce(json_agg(r order by r.season, r.round, r.race_id), '[]')
        from (
            select race_id, season, round, race_name, race_date, circuit_id
            from dim_races
        ) as r
    )
) as content;
