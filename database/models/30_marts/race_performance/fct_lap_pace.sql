-- Grain: one row per race and driver with a row in lap_times or in pit_stops.
-- Laps and stops are recorded for different years (1996 to 2020 and from 2011 in the 1950-2024 edition), so that a row
-- may have the one without the other.
-- Inputs are not materialized, so that the planner sees their statistics.

create table fct_lap_pace as
with

race_pace as not materialized (
    select * from int_race_pace
),

pit_stops as not materialized (
    select * from int_pit_stops
),

results as not materialized (
    select * from int_race_results
),

races as not materialized (
    select * from dim_races
),

drivers as not materialized (
    select * from dim_drivers
),

constructors as not materialized (
    select * from dim_constructors
),

stops as (
    select
        race_id,
        driver_id,
        count(*) as pit_stops,
        count(*) filter (where is_under_a_minute) as pit_stops_under_a_minute,
        min(milliseconds) as fastest_pit_stop_milliseconds,
        sum(milliseconds) filter (where is_under_a_minute) as pit_milliseconds
    from pit_stops
    group by race_id, driver_id
),

-- One row per driver and race whatever the file holds, so that the join below can never multiply rows.
drives as (
    select distinct on (race_id, driver_id)
        race_id,
        driver_id,
        constructor_id
    from results
    order by race_id, driver_id, result_id
),

paces as (
    select
        race_id,
        driver_id,
        race_pace.timed_laps,
        race_pace.laps_led,
        race_pace.best_lap_milliseconds,
        race_pace.median_lap_milliseconds,
        min(race_pace.best_lap_milliseconds) over race as race_best_lap,
        min(race_pace.median_lap_milliseconds) over race as race_median_lap,
        stops.pit_stops,
        stops.pit_stops_under_a_minute,
        stops.fastest_pit_stop_milliseconds,
        stops.pit_milliseconds
    from race_pace
    full join stops using (race_id, driver_id)
    window race as (partition by race_id)
),

final as (
    select
        paces.race_id,
        races.circuit_id,
        paces.driver_id,
        drives.constructor_id,
        races.race_name,
        races.circuit_name,
        drivers.driver_ref,
        drivers.full_name as driver_name,
        constructors.constructor_ref,
        constructors.name as constructor_name,
        races.season,
        races.round,
        coalesce(paces.timed_laps, 0) as timed_laps,
        coalesce(paces.laps_led, 0) as laps_led,
        paces.best_lap_milliseconds,
        paces.median_lap_milliseconds,
        round(100.0 * paces.best_lap_milliseconds / nullif(paces.race_best_lap, 0) - 100, 3) as best_lap_gap_percent,
        round(100.0 * paces.median_lap_milliseconds / nullif(paces.race_median_lap, 0) - 100, 3)
            as median_lap_gap_percent,
        coalesce(paces.pit_stops, 0)::int as pit_stops,
        coalesce(paces.pit_stops_under_a_minute, 0)::int as pit_stops_under_a_minute,
        paces.fastest_pit_stop_milliseconds,
        paces.pit_milliseconds,
        races.race_date
    from paces
    inner join races on races.race_id = paces.race_id
    inner join drivers on drivers.driver_id = paces.driver_id
    left join drives on drives.race_id = paces.race_id and drives.driver_id = paces.driver_id
    left join constructors on constructors.constructor_id = drives.constructor_id
)

select * from final;

alter table fct_lap_pace
    alter column circuit_id set not null,
    alter column race_name set not null,
    alter column circuit_name set not null,
    alter column driver_ref set not null,
    alter column driver_name set not null,
    alter column season set not null,
    alter column round set not null,
    alter column timed_laps set not null,
    alter column laps_led set not null,
    alter column pit_stops set not null,
    alter column pit_stops_under_a_minute set not null,
    alter column race_date set not null,
    add constraint pk_fct_lap_pace primary key (race_id, driver_id),
    add constraint fk_fct_lap_pace_circuit_id foreign key (circuit_id) references dim_circuits (circuit_id),
    add constraint fk_fct_lap_pace_race_id foreign key (race_id) references dim_races (race_id),
    add constraint fk_fct_lap_pace_driver_id foreign key (driver_id) references dim_drivers (driver_id),
    add constraint fk_fct_lap_pace_constructor_id
        foreign key (constructor_id) references dim_constructors (constructor_id),
    add constraint ck_fct_lap_pace_rows check (timed_laps > 0 or pit_stops > 0),
    add constraint ck_fct_lap_pace_laps_led check (laps_led <= timed_laps),
    add constraint ck_fct_lap_pace_laps check (
        (timed_laps > 0) = (best_lap_milliseconds is not null)
        and (timed_laps > 0) = (median_lap_milliseconds is not null)
    ),
    add constraint ck_fct_lap_pace_lap check (best_lap_milliseconds <= median_lap_milliseconds),
    add constraint ck_fct_lap_pace_pit_stops check (pit_stops_under_a_minute <= pit_stops),
    add constraint ck_fct_lap_pace_fastest_pit_stop
        check ((pit_stops > 0) = (fastest_pit_stop_milliseconds is not null)),
    add constraint ck_fct_lap_pace_pit_milliseconds
        check ((pit_stops_under_a_minute > 0) = (pit_milliseconds is not null));

comment on table fct_lap_pace is
    'One row per race and driver with lap times (1996 to 2020 in the 1950-2024 edition) or pit stops (from 2011): how '
    'fast the driver was, and how the stops went.';
comment on column fct_lap_pace.race_id is 'Race.';
comment on column fct_lap_pace.circuit_id is 'Circuit where the race was held.';
comment on column fct_lap_pace.driver_id is 'Driver.';
comment on column fct_lap_pace.constructor_id is
    'Constructor of the driver in results of the race (of several rows that with the lowest result_id); null = no row '
    'there.';
comment on column fct_lap_pace.race_name is 'Name of the race.';
comment on column fct_lap_pace.circuit_name is 'Name of the circuit.';
comment on column fct_lap_pace.driver_ref is 'Readable key of the driver.';
comment on column fct_lap_pace.driver_name is 'Forename and surname of the driver.';
comment on column fct_lap_pace.constructor_ref is 'Readable key of constructor_id.';
comment on column fct_lap_pace.constructor_name is 'Name of constructor_id.';
comment on column fct_lap_pace.season is 'Year of the championship.';
comment on column fct_lap_pace.round is 'Number of the race within its season.';
comment on column fct_lap_pace.timed_laps is 'Rows in lap_times; 0 = none recorded.';
comment on column fct_lap_pace.laps_led is 'Laps at whose end the driver was at position 1; 0 without lap times.';
comment on column fct_lap_pace.best_lap_milliseconds is 'The fastest lap, in milliseconds; null = no lap times.';
comment on column fct_lap_pace.median_lap_milliseconds is
    'The median lap, in milliseconds: of an even number of laps the faster of the two in the middle. Robust against '
    'stops and safety cars. Null = no lap times.';
comment on column fct_lap_pace.best_lap_gap_percent is
    '100 * best_lap_milliseconds / the least of all drivers of the race - 100, three decimals; 0 = the fastest. Null = '
    'no lap times, or one of 0.';
comment on column fct_lap_pace.median_lap_gap_percent is
    '100 * median_lap_milliseconds / the least of all drivers of the race - 100, three decimals. Who retired early has '
    'shown the pace of one part of the race only. Null = no lap times, or a median of 0.';
comment on column fct_lap_pace.pit_stops is 'Rows in pit_stops; 0 = none, or not recorded (before 2011).';
comment on column fct_lap_pace.pit_stops_under_a_minute is
    'Stops under 60 s: ordinary ones, not a repair, a penalty of minutes or a stopped race.';
comment on column fct_lap_pace.fastest_pit_stop_milliseconds is
    'The shortest stop from pit entry to pit exit, in milliseconds; null = no stop.';
comment on column fct_lap_pace.pit_milliseconds is
    'Time in the pit lane of the stops under a minute, in milliseconds; null = no such stop.';
comment on column fct_lap_pace.race_date is 'Day of the race.';
