-- The loader records how many rows each file held. A raw table with another number has lost rows, was loaded twice or
-- was changed by hand since. A table without a record was left out of the load, and is empty.
-- kind: pipeline
-- guards: fct_driver_performance.races_entered, fct_driver_performance.total_points
-- guards: fct_driver_performance.championship_points, fct_driver_performance.laps_led
-- guards: fct_constructor_performance.races_entered, fct_constructor_performance.total_points
-- guards: fct_constructor_performance.championship_points, fct_constructor_performance.median_pit_stop_seconds
-- guards: dim_drivers.races_entered, dim_constructors.races_entered
-- key: dataset
-- tags: counts, raw
-- since: 1950

with

raw_tables as (
    select 'circuits' as dataset, count(*) as rows_in_table from circuits
    union all
    select 'constructor_results', count(*) from constructor_results
    union all
    select 'constructor_standings', count(*) from constructor_standings
    union all
    select 'constructors', count(*) from constructors
    union all
    select 'driver_standings', count(*) from driver_standings
    union all
    select 'drivers', count(*) from drivers
    union all
    select 'lap_times', count(*) from lap_times
    union all
    select 'pit_stops', count(*) from pit_stops
    union all
    select 'qualifying', count(*) from qualifying
    union all
    select 'races', count(*) from races
    union all
    select 'results', count(*) from results
    union all
    select 'seasons', count(*) from seasons
    union all
    select 'sprint_results', count(*) from sprint_results
    union all
    select 'status', count(*) from status
),

load_record as (
    select
        dataset,
        rows as rows_loaded
    from loaded_files
    where release_id = current_setting('f1_warehouse.release_id')::bigint
)

select
    dataset,
    raw_tables.rows_in_table,
    load_record.rows_loaded
from raw_tables
full join load_record using (dataset)
where raw_tables.rows_in_table is distinct from coalesce(load_record.rows_loaded, 0);
