-- Grain: one row per row of results (result_id): one car and driver in a race.
-- The names that every reader wants, the driver's place in qualifying and sprint points of the weekend, and what the
-- marts count, defined once: win, podium, pole, fastest lap, era-neutral points.
-- Materialized inputs clean their names once per row of theirs, not once per result.

create table int_race_results as
with

results as (
    select * from stg_results
),

races as materialized (
    select * from stg_races
),

circuits as materialized (
    select * from stg_circuits
),

drivers as (
    select * from int_drivers
),

constructors as (
    select * from int_constructors
),

status as materialized (
    select * from stg_status
),

-- One row per driver and weekend whatever the files hold, so that the joins below can never multiply results.
qualifying as (
    select
        race_id,
        driver_id,
        min(qualifying_position) as qualifying_position
    from stg_qualifying
    group by race_id, driver_id
),

sprints as (
    select
        race_id,
        driver_id,
        min(finish_position) as sprint_position,
        sum(points) as sprint_points
    from stg_sprint_results
    group by race_id, driver_id
),

final as (
    select
        results.result_id,
        results.race_id,
        results.driver_id,
        results.constructor_id,
        races.circuit_id,
        races.season,
        races.round,
        races.race_date,
        races.race_name,
        circuits.circuit_name,
        drivers.driver_name,
        constructors.constructor_name,
        status.status,
        status.status_group,
        results.position_text,
        results.finish_time,
        results.car_number,
        qualifying.qualifying_position,
        results.grid,
        results.grid_position,
        results.finish_position,
        results.position_order,
        results.grid_position - results.finish_position as positions_gained,
        results.laps,
        results.milliseconds,
        results.fastest_lap_number,
        results.fastest_lap_rank,
        results.fastest_lap_speed_kph,
        results.points,
        -- The system of 2010 to 2018: no point for the fastest lap, no double or half points.
        coalesce((array[25, 18, 15, 12, 10, 8, 6, 4, 2, 1])[results.finish_position], 0) as points_2010_system,
        sprints.sprint_position,
        coalesce(sprints.sprint_points, 0) as sprint_points,
        results.is_started,
        results.is_classified,
        results.is_retired,
        results.is_disqualified,
        coalesce(results.finish_position = 1, false) as is_win,
        coalesce(results.finish_position <= 3, false) as is_podium,
        coalesce(results.grid = 1, false) as is_pole,
        coalesce(results.fastest_lap_rank = 1, false) as is_fastest_lap,
        results.fastest_lap_time
    from results
    inner join races on races.race_id = results.race_id
    inner join circuits on circuits.circuit_id = races.circuit_id
    inner join drivers on drivers.driver_id = results.driver_id
    inner join constructors on constructors.constructor_id = results.constructor_id
    inner join status on status.status_id = results.status_id
    left join qualifying on qualifying.race_id = results.race_id and qualifying.driver_id = results.driver_id
    left join sprints on sprints.race_id = results.race_id and sprints.driver_id = results.driver_id
)

select * from final;

alter table int_race_results
    alter column race_id set not null,
    alter column driver_id set not null,
    alter column constructor_id set not null,
    alter column circuit_id set not null,
    alter column season set not null,
    alter column round set not null,
    alter column race_date set not null,
    alter column race_name set not null,
    alter column circuit_name set not null,
    alter column driver_name set not null,
    alter column constructor_name set not null,
    alter column status set not null,
    alter column status_group set not null,
    alter column position_text set not null,
    alter column position_order set not null,
    alter column laps set not null,
    alter column points set not null,
    alter column points_2010_system set not null,
    alter column sprint_points set not null,
    alter column is_started set not null,
    alter column is_classified set not null,
    alter column is_retired set not null,
    alter column is_disqualified set not null,
    alter column is_win set not null,
    alter column is_podium set not null,
    alter column is_pole set not null,
    alter column is_fastest_lap set not null,
    add constraint pk_int_race_results primary key (result_id),
    add constraint fk_int_race_results_result_id foreign key (result_id) references results (result_id),
    add constraint fk_int_race_results_race_id foreign key (race_id) references races (race_id),
    add constraint fk_int_race_results_driver_id foreign key (driver_id) references drivers (driver_id),
    add constraint fk_int_race_results_constructor_id
        foreign key (constructor_id) references constructors (constructor_id),
    add constraint ck_int_race_results_grid check (grid_position > 0),
    add constraint ck_int_race_results_position check (is_classified = (finish_position is not null)),
    add constraint ck_int_race_results_podium check (is_podium or not is_win),
    add constraint ck_int_race_results_outcome check (not is_classified or not is_retired);

-- Only what later scripts join and group by; statistics of all columns would cost more than the table.
analyze int_race_results (season, race_id, driver_id, constructor_id);

comment on table int_race_results is
    'One row per car and driver in a race: results with the names of race, circuit, driver, constructor and status, '
    'and the driver''s qualifying and sprint of the weekend.';
comment on column int_race_results.result_id is 'Key: the row of results.';
comment on column int_race_results.race_id is 'Race.';
comment on column int_race_results.driver_id is 'Driver.';
comment on column int_race_results.constructor_id is 'Constructor of the car.';
comment on column int_race_results.circuit_id is 'Circuit where the race was held.';
comment on column int_race_results.season is 'Year of the championship.';
comment on column int_race_results.round is 'Number of the race within its season.';
comment on column int_race_results.race_date is 'Day of the race.';
comment on column int_race_results.race_name is 'Name of the race.';
comment on column int_race_results.circuit_name is 'Name of the circuit.';
comment on column int_race_results.driver_name is 'Forename and surname of the driver.';
comment on column int_race_results.constructor_name is 'Name of the constructor.';
comment on column int_race_results.status is 'How the race ended for the car, in words.';
comment on column int_race_results.status_group is
    'Group of the status, mapped in stg_status: finished, accident, mechanical, disqualified, not started, other, '
    'unmapped.';
comment on column int_race_results.position_text is
    'The finishing position, or R retired, D disqualified, E excluded, F failed to qualify, N not classified, W '
    'withdrawn.';
comment on column int_race_results.finish_time is
    'The winner''s total time, or the gap to it, as written in the source; null = not timed.';
comment on column int_race_results.car_number is 'Number on the car; null = unknown.';
comment on column int_race_results.qualifying_position is
    'The driver''s place in qualifying, before grid penalties; null = none recorded. From 1994, complete from 2003.';
comment on column int_race_results.grid is
    'Place on the grid as in the source; 0 = pit lane or did not start, null = not known (yet).';
comment on column int_race_results.grid_position is 'Place on the grid; null where grid is 0 or not known.';
comment on column int_race_results.finish_position is
    'Classified position: the number that position_text holds, whatever the raw position says; null = not classified.';
comment on column int_race_results.position_order is
    'Order in the result list, also for cars that are not classified; drivers who shared a car share it.';
comment on column int_race_results.positions_gained is
    'grid_position minus finish_position: positive = gained places. Null without a grid position or a classified '
    'finish.';
comment on column int_race_results.laps is 'Laps that the car completed, whoever drove them.';
comment on column int_race_results.milliseconds is
    'Total time in milliseconds; null = not timed. Editions since 2024 time lapped cars too.';
comment on column int_race_results.fastest_lap_number is
    'Lap on which the fastest lap of this car was driven; null = not recorded.';
comment on column int_race_results.fastest_lap_rank is
    'Rank of that lap among all cars; null = not ranked or not recorded (before 2004).';
comment on column int_race_results.fastest_lap_speed_kph is
    'Average speed of that lap, km/h; null = not recorded.';
comment on column int_race_results.points is
    'Points that the race brought this driver, without those of the sprint; fractions exist.';
comment on column int_race_results.points_2010_system is
    'Era-neutral points: finish_position rescored by the system of 2010 to 2018 (25-18-15-12-10-8-6-4-2-1). Full '
    'points for short races and for each driver of a shared car.';
comment on column int_race_results.sprint_position is
    'The driver''s finish_position in the sprint of the weekend; null = no sprint, no part in it, or not classified.';
comment on column int_race_results.sprint_points is
    'The driver''s points in the sprint of the weekend; 0 without a sprint. They belong to the driver and the '
    'weekend: where a driver has two rows in a race, each row repeats them.';
comment on column int_race_results.is_started is 'True where the car took the start, see stg_results.';
comment on column int_race_results.is_classified is 'True where position_text is a number.';
comment on column int_race_results.is_retired is 'True where position_text is R.';
comment on column int_race_results.is_disqualified is 'True where position_text is D or E.';
comment on column int_race_results.is_win is 'True where finish_position is 1.';
comment on column int_race_results.is_podium is 'True where finish_position is at most 3.';
comment on column int_race_results.is_pole is
    'True where grid is 1: the first place on the grid after penalties. Drivers who shared that car share it.';
comment on column int_race_results.is_fastest_lap is 'True where fastest_lap_rank is 1; recorded from 2004.';
comment on column int_race_results.fastest_lap_time is 'Time of that lap; null = not recorded (before 2004).';
