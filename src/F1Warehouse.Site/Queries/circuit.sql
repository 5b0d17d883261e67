-- Each circuit: its races with winner, pole and fastest lap, its most successful drivers, places won from lap to lap where laps are recorded.
with

-- How often a car was further ahead at the end of a lap than a lap before, whoever's stop it was.
moves as (
    select race_id, count(*) filter (where position < before) as places_won
    from (
        select race_id, position, lag(position) over (partition by race_id, driver_id order by lap) as before
        from stg_lap_times
    ) as laps
    group by race_id
),

best as (
    select distinct on (race_id) race_id, driver_id, best_lap_milliseconds
    from fct_lap_pace
    where best_lap_milliseconds is not null
    order by race_id, best_lap_milliseconds, driver_id
),

winners as (
    select race_id, array_agg(driver_id order by result_id) filter (where is_win) as winners,
        array_agg(distinct constructor_id) filter (where is_win) as winning_constructors,
        array_agg(driver_id order by result_id) filter (where is_pole) as poles,
        count(*) filter (where is_started) as starters,
        count(*) filter (where is_classified) as classified,
        count(*) filter (where is_win and is_pole) > 0 as is_won_from_pole
    from fct_race_results
    group by race_id
),

races as (
    select r.circuit_id, json_agg(json_build_object(
        'race_id', r.race_id, 'winners', w.winners, 'winning_constructors', w.winning_constructors, 'poles', w.poles, 'starters', w.starters,
        'classified', w.classified, 'is_won_from_pole', w.is_won_from_pole, 'places_won', m.places_won, 'best_driver_id', b.driver_id,
        'best_milliseconds', b.best_lap_milliseconds
    ) order by r.season, r.round) as rows
    from dim_races as r
    left join winners as w on w.race_id = r.race_id
    left join moves as m on m.race_id = r.race_id
    left join best as b on b.race_id = r.race_id
    group by r.circuit_id
),

drivers as (
    select circuit_id, json_agg(d order by d.wins desc, d.podiums desc, d.driver_id) as rows
    from (
        select
            circuit_id, driver_id, count(distinct race_id) as races, count(distinct race_id) filter (where is_win) as wins,
            count(distinct race_id) filter (where is_podium) as podiums, count(distinct race_id) filter (where is_pole) as poles
        from fct_race_results
        group by circuit_id, driver_id
        having count(*) filter (where is_podium) > 0
    ) as d
    group by circuit_id
)

select 'circuit-' || c.circuit_id as name, json_build_object(
    'circuit', json_build_object(
        'circuit_id', c.circuit_id, 'circuit_name', c.circuit_name, 'location', c.location, 'country', c.country, 'latitude', c.latitude,
        'longitude', c.longitude, 'altitude_metres', c.altitude_metres, 'wikipedia_url', c.wikipedia_url),
    'races', coalesce(races.rows, '[]'),
    'drivers', coalesce(drivers.rows, '[]')
) as content
from dim_circuits as c
left join races on races.circuit_id = c.circuit_id
left join drivers on drivers.circuit_id = c.circuit_id;
