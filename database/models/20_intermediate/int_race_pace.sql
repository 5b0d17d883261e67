-- Grain: one row per race and driver with lap times. The one model that reads every lap.
-- The median is robust against pit stops, safety cars and traffic, and takes one pass over the laps in the order of
-- their primary key. The input is not materialized, so that the planner sees that order.

create table int_race_pace as
with

lap_times as not materialized (
    select * from stg_lap_times
),

races as (
    select * from stg_races
),

paces as (
    select
        race_id,
        driver_id,
        count(*)::int as timed_laps,
        min(lap) as first_lap,
        max(lap) as last_lap,
        sum(milliseconds) as timed_milliseconds,
        (count(*) filter (where position = 1))::int as laps_led,
        min(milliseconds) as best_lap_milliseconds,
        percentile_disc(0.5) within group (order by milliseconds) as median_lap_milliseconds
    from lap_times
    group by race_id, driver_id
),

final as (
    select
        paces.race_id,
        paces.driver_id,
        races.season,
        paces.timed_laps,
        paces.first_lap,
        paces.last_lap,
        paces.timed_milliseconds,
        paces.laps_led,
        paces.best_lap_milliseconds,
        paces.median_lap_milliseconds
    from paces
    inner join races on races.race_id = paces.race_id
)

select * from final;

alter table int_race_pace
    alter column season set not null,
    alter column timed_laps set not null,
    alter column first_lap set not null,
    alter column last_lap set not null,
    alter column timed_milliseconds set not null,
    alter column laps_led set not null,
    alter column best_lap_milliseconds set not null,
    alter column median_lap_milliseconds set not null,
    add constraint pk_int_race_pace primary key (race_id, driver_id),
    add constraint fk_int_race_pace_race_id foreign key (race_id) references races (race_id),
    add constraint fk_int_race_pace_driver_id foreign key (driver_id) references drivers (driver_id),
    add constraint ck_int_race_pace_laps_led check (laps_led <= timed_laps),
    add constraint ck_int_race_pace_lap check (best_lap_milliseconds <= median_lap_milliseconds);

comment on table int_race_pace is
    'One row per race and driver with lap times (1996 to 2020 in the 1950-2024 edition): the pace of a race, from '
    'its laps.';
comment on column int_race_pace.race_id is 'Race.';
comment on column int_race_pace.driver_id is 'Driver.';
comment on column int_race_pace.season is 'Year of the championship.';
comment on column int_race_pace.timed_laps is 'Rows in lap_times.';
comment on column int_race_pace.first_lap is 'The lowest number of a lap.';
comment on column int_race_pace.last_lap is
    'The highest number of a lap: timed_laps where none is missing and first_lap is 1.';
comment on column int_race_pace.timed_milliseconds is 'The laps together, in milliseconds.';
comment on column int_race_pace.laps_led is 'Laps at whose end the driver was at position 1.';
comment on column int_race_pace.best_lap_milliseconds is 'The fastest lap, in milliseconds.';
comment on column int_race_pace.median_lap_milliseconds is
    'The median lap, in milliseconds: of an even number of laps the faster of the two in the middle.';
