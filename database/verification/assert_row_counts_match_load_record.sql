-- The loader records how many rows each file held. A raw table with another number has lost rows, was loaded twice or
-- was changed by hand since; a table without a record had no file in this release and is empty.
-- severity: error
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
