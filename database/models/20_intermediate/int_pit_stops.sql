-- Grain: one row per pit stop (race_id, driver_id, stop), with the season and the constructor of the car.

create table int_pit_stops as
with

pit_stops as (
    select * from stg_pit_stops
),

races as (
    select * from stg_races
),

-- One row per driver and race whatever the file holds, so that the join below can never multiply stops.
drives as (
    select distinct on (race_id, driver_id)
        race_id,
        driver_id,
        constructor_id
    from stg_results
    where race_id in (select race_id from pit_stops)
    order by race_id, driver_id, result_id
),

final as (
    select
        pit_stops.race_id,
        pit_stops.driver_id,
        pit_stops.stop,
        drives.constructor_id,
        races.season,
        races.round,
        pit_stops.lap,
        pit_stops.milliseconds,
        pit_stops.is_under_a_minute
    from pit_stops
    inner join races on races.race_id = pit_stops.race_id
    left join drives on drives.race_id = pit_stops.race_id and drives.driver_id = pit_stops.driver_id
)

select * from final;

alter table int_pit_stops
    alter column season set not null,
    alter column round set not null,
    alter column lap set not null,
    alter column milliseconds set not null,
    alter column is_under_a_minute set not null,
    add constraint pk_int_pit_stops primary key (race_id, driver_id, stop),
    add constraint fk_int_pit_stops_race_id foreign key (race_id) references races (race_id),
    add constraint fk_int_pit_stops_driver_id foreign key (driver_id) references drivers (driver_id),
    add constraint fk_int_pit_stops_constructor_id
        foreign key (constructor_id) references constructors (constructor_id);

comment on table int_pit_stops is 'One row per pit stop of a driver in a race, from 2011, with season and constructor.';
comment on column int_pit_stops.race_id is 'Race.';
comment on column int_pit_stops.driver_id is 'Driver.';
comment on column int_pit_stops.stop is 'Number of the stop within the driver''s race, from 1.';
comment on column int_pit_stops.constructor_id is
    'Constructor of the driver in results of the race (of several rows that with the lowest result_id); null = no '
    'row there.';
comment on column int_pit_stops.season is 'Year of the championship.';
comment on column int_pit_stops.round is 'Number of the race within its season.';
comment on column int_pit_stops.lap is 'Lap on which the car came in.';
comment on column int_pit_stops.milliseconds is 'From pit entry to pit exit, in milliseconds.';
comment on column int_pit_stops.is_under_a_minute is
    'True for stops under 60 s: an ordinary stop, not a repair, a penalty of minutes or a stopped race.';
