-- Grain: one row per row of results (result_id): one car and driver in a race.
-- Everything that one asks of a race without a join. Figures that belong to the driver and the weekend, those of the
-- sprint, stand in one row of the driver's only, so that sums over rows are right.
-- Inputs are not materialized, so that the planner sees their statistics.

create table fct_race_results as
with

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

-- Two cars of a driver in one race: the row with the lowest result_id stands for the driver.
drives as (
    select
        *,
        row_number() over (partition by race_id, driver_id order by result_id) = 1 as is_first_of_driver
    from results
),

final as (
    select
        drives.result_id,
        drives.race_id,
        drives.circuit_id,
        drives.driver_id,
        drives.constructor_id,
        drives.race_name,
        races.circuit_ref,
        drives.circuit_name,
        races.country,
        drivers.driver_ref,
        drivers.code as driver_code,
        drives.driver_name,
        constructors.constructor_ref,
        drives.constructor_name,
        drives.status,
        drives.status_group,
        drives.position_text,
        drives.finish_time,
        drives.season,
        drives.round,
        drives.car_number,
        drives.qualifying_position,
        drives.grid,
        drives.grid_position,
        drives.finish_position,
        drives.position_order,
        drives.positions_gained,
        drives.laps,
        case when drives.is_classified then races.winner_laps::bigint - drives.laps end as laps_behind,
        drives.milliseconds,
        case
            when drives.is_classified and drives.laps = races.winner_laps
                then drives.milliseconds::bigint - races.winner_milliseconds
        end as gap_milliseconds,
        drives.fastest_lap_number,
        drives.fastest_lap_rank,
        (extract(epoch from drives.fastest_lap_time) * 1000)::bigint as fastest_lap_milliseconds,
        drives.fastest_lap_speed_kph,
        drives.points,
        drives.points_2010_system,
        case when drives.is_first_of_driver then drives.sprint_position end as sprint_position,
        case when drives.is_first_of_driver then drives.sprint_points else 0 end as sprint_points,
        drives.points + case when drives.is_first_of_driver then drives.sprint_points else 0 end as total_points,
        drives.is_started,
        drives.is_classified,
        drives.is_retired,
        drives.is_disqualified,
        drives.is_win,
        drives.is_podium,
        drives.is_pole,
        drives.is_fastest_lap,
        drives.race_date,
        drives.fastest_lap_time
    from drives
    inner join races on races.race_id = drives.race_id
    inner join drivers on drivers.driver_id = drives.driver_id
    inner join constructors on constructors.constructor_id = drives.constructor_id
)

select * from final;

alter table fct_race_results
    alter column race_id set not null,
    alter column circuit_id set not null,
    alter column driver_id set not null,
    alter column constructor_id set not null,
    alter column race_name set not null,
    alter column circuit_ref set not null,
    alter column circuit_name set not null,
    alter column country set not null,
    alter column driver_ref set not null,
    alter column driver_name set not null,
    alter column constructor_ref set not null,
    alter column constructor_name set not null,
    alter column status set not null,
    alter column status_group set not null,
    alter column position_text set not null,
    alter column season set not null,
    alter column round set not null,
    alter column position_order set not null,
    alter column laps set not null,
    alter column points set not null,
    alter column points_2010_system set not null,
    alter column sprint_points set not null,
    alter column total_points set not null,
    alter column is_started set not null,
    alter column is_classified set not null,
    alter column is_retired set not null,
    alter column is_disqualified set not null,
    alter column is_win set not null,
    alter column is_podium set not null,
    alter column is_pole set not null,
    alter column is_fastest_lap set not null,
    alter column race_date set not null,
    add constraint pk_fct_race_results primary key (result_id),
    add constraint fk_fct_race_results_circuit_id foreign key (circuit_id) references dim_circuits (circuit_id),
    add constraint fk_fct_race_results_race_id foreign key (race_id) references dim_races (race_id),
    add constraint fk_fct_race_results_driver_id foreign key (driver_id) references dim_drivers (driver_id),
    add constraint fk_fct_race_results_constructor_id
        foreign key (constructor_id) references dim_constructors (constructor_id),
    add constraint fk_fct_race_results_result_id foreign key (result_id) references int_race_results (result_id),
    add constraint ck_fct_race_results_grid check (grid_position > 0),
    add constraint ck_fct_race_results_position check (is_classified = (finish_position is not null)),
    add constraint ck_fct_race_results_behind check (laps_behind is null or is_classified),
    add constraint ck_fct_race_results_gap check (gap_milliseconds is null or (is_classified and laps_behind = 0)),
    add constraint ck_fct_race_results_podium check (is_podium or not is_win),
    add constraint ck_fct_race_results_outcome check (not is_classified or not is_retired),
    add constraint ck_fct_race_results_fastest_lap
        check ((fastest_lap_milliseconds is null) = (fastest_lap_time is null)),
    add constraint ck_fct_race_results_points check (total_points = points + sprint_points);

comment on table fct_race_results is
    'One row per car and driver in a race, with all names. A shared drive gives one row for each driver of the car, '
    'and a few drivers had two cars in one race, so (race_id, driver_id) is not unique.';
comment on column fct_race_results.result_id is 'Key: the row of results.';
comment on column fct_race_results.race_id is 'Race.';
comment on column fct_race_results.circuit_id is 'Circuit where the race was held.';
comment on column fct_race_results.driver_id is 'Driver.';
comment on column fct_race_results.constructor_id is 'Constructor of the car.';
comment on column fct_race_results.race_name is 'Name of the race.';
comment on column fct_race_results.circuit_ref is 'Readable key of the circuit.';
comment on column fct_race_results.circuit_name is 'Name of the circuit.';
comment on column fct_race_results.country is 'Country of the circuit, English short form as in the source.';
comment on column fct_race_results.driver_ref is 'Readable key of the driver.';
comment on column fct_race_results.driver_code is
    'Three letters as on the timing screens; not unique; null for most drivers before the 2000s.';
comment on column fct_race_results.driver_name is 'Forename and surname of the driver.';
comment on column fct_race_results.constructor_ref is 'Readable key of the constructor.';
comment on column fct_race_results.constructor_name is 'Name of the constructor.';
comment on column fct_race_results.status is 'How the race ended for the car, in words.';
comment on column fct_race_results.status_group is
    'Group of the status, mapped in stg_status: finished, accident, mechanical, disqualified, not started, other, '
    'unmapped.';
comment on column fct_race_results.position_text is
    'The finishing position, or R retired, D disqualified, E excluded, F failed to qualify, N not classified, W '
    'withdrawn.';
comment on column fct_race_results.finish_time is
    'The winner''s total time, or the gap to it, as written in the source; null = not timed.';
comment on column fct_race_results.season is 'Year of the championship.';
comment on column fct_race_results.round is 'Number of the race within its season.';
comment on column fct_race_results.car_number is 'Number on the car; null = unknown.';
comment on column fct_race_results.qualifying_position is
    'The driver''s place in qualifying, before grid penalties; null = none recorded. From 1994, complete from 2003.';
comment on column fct_race_results.grid is
    'Place on the grid as in the source; 0 = pit lane or did not start, null = not known (yet).';
comment on column fct_race_results.grid_position is 'Place on the grid; null where grid is 0 or not known.';
comment on column fct_race_results.finish_position is
    'Classified position: the number that position_text holds, whatever the raw position says; null = not classified.';
comment on column fct_race_results.position_order is
    'Order in the result list, also for cars that are not classified; drivers who shared a car share it.';
comment on column fct_race_results.positions_gained is
    'grid_position minus finish_position: positive = gained places. Null without a grid position or a classified '
    'finish.';
comment on column fct_race_results.laps is 'Laps that the car completed, whoever drove them.';
comment on column fct_race_results.laps_behind is
    'dim_races.winner_laps minus laps; null where the car is not classified or nobody has won.';
comment on column fct_race_results.milliseconds is
    'Total time in milliseconds; null = not timed. Editions since 2024 time lapped cars too.';
comment on column fct_race_results.gap_milliseconds is
    'milliseconds minus those of the winner, 0 for the winner; null where the car is not classified, not on the '
    'winner''s lap or not timed.';
comment on column fct_race_results.fastest_lap_number is
    'Lap on which the fastest lap of this car was driven; null = not recorded.';
comment on column fct_race_results.fastest_lap_rank is
    'Rank of that lap among all cars; null = not ranked or not recorded (before 2004).';
comment on column fct_race_results.fastest_lap_milliseconds is
    'fastest_lap_time in milliseconds; null = not recorded (before 2004).';
comment on column fct_race_results.fastest_lap_speed_kph is 'Average speed of that lap, km/h; null = not recorded.';
comment on column fct_race_results.points is
    'Points that the race brought this driver, without those of the sprint; fractions exist.';
comment on column fct_race_results.points_2010_system is
    'Era-neutral points: finish_position rescored by the system of 2010 to 2018 (25-18-15-12-10-8-6-4-2-1). Full '
    'points for short races and for each driver of a shared car.';
comment on column fct_race_results.sprint_position is
    'The driver''s finish_position in the sprint of the weekend; null = no sprint, no part in it, not classified, or '
    'not the driver''s first row of the race.';
comment on column fct_race_results.sprint_points is
    'The driver''s points in the sprint of the weekend; 0 without one. Where a driver has two rows in a race, the one '
    'with the lowest result_id has them and the other 0. Those of a sprint whose race has no results yet are in none.';
comment on column fct_race_results.total_points is 'points plus sprint_points: what was scored on track.';
comment on column fct_race_results.is_started is 'True where the car took the start, see stg_results.';
comment on column fct_race_results.is_classified is 'True where position_text is a number.';
comment on column fct_race_results.is_retired is 'True where position_text is R.';
comment on column fct_race_results.is_disqualified is 'True where position_text is D or E.';
comment on column fct_race_results.is_win is 'True where finish_position is 1.';
comment on column fct_race_results.is_podium is 'True where finish_position is at most 3.';
comment on column fct_race_results.is_pole is
    'True where grid is 1: the first place on the grid after penalties. Drivers who shared that car share it.';
comment on column fct_race_results.is_fastest_lap is 'True where fastest_lap_rank is 1; recorded from 2004.';
comment on column fct_race_results.race_date is 'Day of the race.';
comment on column fct_race_results.fastest_lap_time is 'Time of the fastest lap; null = not recorded (before 2004).';
