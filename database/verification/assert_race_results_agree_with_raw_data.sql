-- Every figure of fct_race_results is that of its row of results, read again from the raw tables in the plainest way,
-- with gaps to the winner measured again and the sprint counted once per driver and weekend. Classified is who has a
-- number in position_text.
-- kind: pipeline
-- guards: fct_race_results.grid_position, fct_race_results.finish_position, fct_race_results.positions_gained
-- guards: fct_race_results.qualifying_position, fct_race_results.laps, fct_race_results.laps_behind
-- guards: fct_race_results.gap_milliseconds, fct_race_results.fastest_lap_milliseconds, fct_race_results.points
-- guards: fct_race_results.sprint_position, fct_race_results.sprint_points, fct_race_results.total_points
-- guards: fct_race_results.is_win, fct_race_results.is_podium, fct_race_results.is_pole
-- guards: fct_race_results.is_fastest_lap, fct_race_results.driver_ref, fct_race_results.constructor_ref
-- guards: fct_race_results.circuit_ref, fct_race_results.status
-- key: season, round, driver_ref, position_order
-- tags: marts, races
-- since: 1950

with

entries as (
    select
        *,
        case when position_text ~ '^[1-9][0-9]{0,2}$' then position_text::int end as place,
        case when grid > 0 then grid end as grid_place,
        result_id = min(result_id) over (partition by race_id, driver_id) as has_sprint
    from results
),

winners as (
    select
        race_id,
        max(laps)::bigint as laps,
        min(milliseconds)::bigint as milliseconds
    from entries
    where place = 1
    group by race_id
),

qualified as (
    select
        race_id,
        driver_id,
        min(position) as position
    from qualifying
    group by race_id, driver_id
),

sprints as (
    select
        race_id,
        driver_id,
        min(case when position_text ~ '^[1-9][0-9]{0,2}$' then position_text::int end) as place,
        sum(points) as points
    from sprint_results
    group by race_id, driver_id
),

raw as (
    select
        entries.result_id,
        races.season,
        races.round,
        races.race_date,
        circuits.circuit_ref,
        drivers.driver_ref,
        constructors.constructor_ref,
        status.status,
        qualified.position as qualifying_position,
        entries.grid_place,
        entries.place,
        entries.grid_place - entries.place as gained,
        entries.laps,
        case when entries.place is not null then winners.laps - entries.laps end as laps_behind,
        case
            when entries.place is not null and entries.laps = winners.laps
                then entries.milliseconds - winners.milliseconds
        end as gap,
        round(extract(epoch from entries.fastest_lap_time) * 1000) as fastest_lap,
        entries.points,
        case when entries.has_sprint then sprints.place end as sprint_position,
        case when entries.has_sprint then coalesce(sprints.points, 0) else 0 end as sprint_points,
        coalesce(entries.place = 1, false) as is_win,
        coalesce(entries.place <= 3, false) as is_podium,
        coalesce(entries.grid = 1, false) as is_pole,
        coalesce(entries.fastest_lap_rank = 1, false) as is_fastest_lap
    from entries
    inner join races using (race_id)
    inner join circuits using (circuit_id)
    inner join drivers using (driver_id)
    inner join constructors using (constructor_id)
    inner join status using (status_id)
    left join winners using (race_id)
    left join qualified using (race_id, driver_id)
    left join sprints using (race_id, driver_id)
)

select
    facts.season,
    facts.round,
    facts.driver_ref,
    facts.position_order,
    to_jsonb(raw) as counted,
    to_jsonb(facts) as published
from fct_race_results as facts
inner join raw using (result_id)
where
    (facts.season, facts.round, facts.race_date) <> (raw.season, raw.round, raw.race_date)
    or (facts.circuit_ref, facts.driver_ref, facts.constructor_ref, facts.status)
    <> (raw.circuit_ref, raw.driver_ref, raw.constructor_ref, raw.status)
    or (facts.is_win, facts.is_podium, facts.is_pole, facts.is_fastest_lap)
    <> (raw.is_win, raw.is_podium, raw.is_pole, raw.is_fastest_lap)
    or (facts.laps, facts.points, facts.sprint_points, facts.total_points)
    <> (raw.laps, raw.points, raw.sprint_points, raw.points + raw.sprint_points)
    or facts.qualifying_position is distinct from raw.qualifying_position
    or facts.grid_position is distinct from raw.grid_place
    or facts.finish_position is distinct from raw.place
    or facts.positions_gained is distinct from raw.gained
    or facts.laps_behind is distinct from raw.laps_behind
    or facts.gap_milliseconds is distinct from raw.gap
    or facts.fastest_lap_milliseconds is distinct from raw.fastest_lap
    or facts.sprint_position is distinct from raw.sprint_position;
