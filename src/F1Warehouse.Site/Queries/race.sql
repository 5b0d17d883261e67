-- Each race with results or qualifying: who started where and ended where, laps, stops, qualifying. Laps are arrays, because
-- there are half a million.
with

-- In the order of the key, so that nothing is sorted: arrays take their values as they come.
ordered_laps as (
    select race_id, driver_id, lap, position, milliseconds
    from stg_lap_times
    order by race_id, driver_id, lap
),

driver_laps as (
    select
        race_id,
        driver_id,
        min(lap) as first_lap,
        array_agg(position) as positions,
        array_agg(milliseconds) as milliseconds
    from ordered_laps
    group by race_id, driver_id
),

laps as (
    select
        race_id,
        json_agg(json_build_object('driver_id', driver_id, 'first_lap', first_lap, 'positions', positions, 'milliseconds', milliseconds)) as drivers
    from driver_laps
    group by race_id
),

stops as (
    select race_id, json_agg(json_build_object('driver_id', driver_id, 'stop', stop, 'lap', lap, 'milliseconds', milliseconds)
        order by driver_id, stop) as stops
    from stg_pit_stops
    group by race_id
),

qualifying as (
    select race_id, json_agg(json_build_object(
        'driver_id', driver_id, 'constructor_id', constructor_id, 'qualifying_position', qualifying_position,
        'q1', round(extract(epoch from q1_time) * 1000)::int, 'q2', round(extract(epoch from q2_time) * 1000)::int,
        'q3', round(extract(epoch from q3_time) * 1000)::int
    ) order by qualifying_position, qualifying_id) as rows
    from stg_qualifying
    group by race_id
),

sprints as (
    select race_id, json_agg(json_build_object(
        'driver_id', driver_id, 'constructor_id', constructor_id, 'grid', grid, 'finish_position', finish_position,
        'position_text', position_text, 'laps', laps, 'points', points, 'status', status
    ) order by position_order, sprint_result_id) as rows
    from int_sprint_results
    group by race_id
),

results as (
    select race_id, json_agg(json_build_object(
        'driver_id', driver_id, 'constructor_id', constructor_id, 'grid', grid, 'finish_position', finish_position,
        'position_order', position_order, 'position_text', position_text, 'points', points, 'laps', laps, 'status', status,
        'status_group', status_group, 'finish_time', finish_time, 'milliseconds', milliseconds, 'fastest_lap_rank', fastest_lap_rank,
        'fastest_lap_number', fastest_lap_number, 'fastest_lap_milliseconds', fastest_lap_milliseconds,
        'fastest_lap_speed_kph', fastest_lap_speed_kph
    ) order by position_order, result_id) as rows
    from fct_race_results
    group by race_id
)

select 'race-' || races.race_id as name, json_build_object(
    'race_id', races.race_id,
    'results', coalesce(results.rows, '[]'),
    'qualifying', coalesce(qualifying.rows, '[]'),
    'sprint', coalesce(sprints.rows, '[]'),
    'stops', coalesce(stops.stops, '[]'),
    'laps', coalesce(laps.drivers, '[]')
) as content
from dim_races as races
left join results on results.race_id = races.race_id
left join qualifying on qualifying.race_id = races.race_id
left join sprints on sprints.race_id = races.race_id
left join stops on stops.race_id = races.race_id
left join laps on laps.race_id = races.race_id;
