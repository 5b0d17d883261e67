-- Laps and pit stops of a driver in a race, counted again from the raw tables, are those of fct_lap_pace, and nobody
-- who has any is missing there.
-- kind: pipeline
-- guards: fct_lap_pace.timed_laps, fct_lap_pace.laps_led, fct_lap_pace.best_lap_milliseconds
-- guards: fct_lap_pace.pit_stops, fct_lap_pace.pit_stops_under_a_minute
-- guards: fct_lap_pace.fastest_pit_stop_milliseconds, fct_lap_pace.pit_milliseconds
-- guards: fct_lap_pace.race_id, fct_lap_pace.driver_id
-- key: season, round, driver_ref
-- tags: marts, laps, pit_stops
-- since: 1996

with

laps as (
    select
        race_id,
        driver_id,
        count(*) as timed_laps,
        count(*) filter (where position = 1) as laps_led,
        min(milliseconds) as best_lap
    from lap_times
    group by race_id, driver_id
),

stops as (
    select
        race_id,
        driver_id,
        count(*) as pit_stops,
        count(*) filter (where milliseconds < 60000) as under_a_minute,
        min(milliseconds) as fastest,
        sum(milliseconds) filter (where milliseconds < 60000) as milliseconds
    from pit_stops
    group by race_id, driver_id
),

raw as (
    select *
    from laps
    full join stops using (race_id, driver_id)
)

select
    races.season,
    races.round,
    drivers.driver_ref,
    to_jsonb(raw) as counted,
    to_jsonb(facts) as published
from raw
full join fct_lap_pace as facts using (race_id, driver_id)
inner join races using (race_id)
inner join drivers using (driver_id)
where
    facts.timed_laps is distinct from coalesce(raw.timed_laps, 0)
    or facts.laps_led is distinct from coalesce(raw.laps_led, 0)
    or facts.best_lap_milliseconds is distinct from raw.best_lap
    or facts.pit_stops is distinct from coalesce(raw.pit_stops, 0)
    or facts.pit_stops_under_a_minute is distinct from coalesce(raw.under_a_minute, 0)
    or facts.fastest_pit_stop_milliseconds is distinct from raw.fastest
    or facts.pit_milliseconds is distinct from raw.milliseconds
    or raw.race_id is null;
