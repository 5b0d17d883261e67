-- Staging renames, cleans and flags; it never filters and never joins. A view with more or fewer rows than its raw
-- table breaks every count above it.
-- kind: pipeline
-- guards: fct_driver_performance.races_entered, fct_driver_performance.total_points
-- guards: fct_driver_performance.championship_points, fct_driver_performance.laps_led
-- guards: fct_constructor_performance.races_entered, fct_constructor_performance.total_points
-- guards: fct_constructor_performance.championship_points, fct_constructor_performance.median_pit_stop_seconds
-- guards: dim_drivers.races_entered, dim_constructors.races_entered
-- key: raw_table
-- tags: counts, staging
-- since: 1950

with

counts as (
    select
        'circuits' as raw_table,
        (select count(*) from circuits) as raw_rows,
        (select count(*) from stg_circuits) as staging_rows
    union all
    select
        'constructor_results',
        (select count(*) from constructor_results),
        (select count(*) from stg_constructor_results)
    union all
    select
        'constructor_standings',
        (select count(*) from constructor_standings),
        (select count(*) from stg_constructor_standings)
    union all
    select
        'constructors',
        (select count(*) from constructors),
        (select count(*) from stg_constructors)
    union all
    select
        'driver_standings',
        (select count(*) from driver_standings),
        (select count(*) from stg_driver_standings)
    union all
    select
        'drivers',
        (select count(*) from drivers),
        (select count(*) from stg_drivers)
    union all
    select
        'lap_times',
        (select count(*) from lap_times),
        (select count(*) from stg_lap_times)
    union all
    select
        'pit_stops',
        (select count(*) from pit_stops),
        (select count(*) from stg_pit_stops)
    union all
    select
        'qualifying',
        (select count(*) from qualifying),
        (select count(*) from stg_qualifying)
    union all
    select
        'races',
        (select count(*) from races),
        (select count(*) from stg_races)
    union all
    select
        'results',
        (select count(*) from results),
        (select count(*) from stg_results)
    union all
    select
        'seasons',
        (select count(*) from seasons),
        (select count(*) from stg_seasons)
    union all
    select
        'sprint_results',
        (select count(*) from sprint_results),
        (select count(*) from stg_sprint_results)
    union all
    select
        'status',
        (select count(*) from status),
        (select count(*) from stg_status)
)

select
    raw_table,
    raw_rows,
    staging_rows
from counts
where raw_rows <> staging_rows;
