-- Grain: one row per row of sprint_results (sprint_result_id): one car and driver in a sprint, from 2021.
-- For sprints what the race results are for races: the names that every reader wants, and what the marts count.

create table int_sprint_results as
with

sprint_results as (
    select * from stg_sprint_results
),

races as (
    select * from stg_races
),

drivers as (
    select * from int_drivers
),

constructors as (
    select * from int_constructors
),

status as (
    select * from stg_status
),

final as (
    select
        sprint_results.sprint_result_id,
        sprint_results.race_id,
        sprint_results.driver_id,
        sprint_results.constructor_id,
        races.season,
        races.round,
        races.race_name,
        drivers.driver_name,
        constructors.constructor_name,
        status.status,
        status.status_group,
        sprint_results.position_text,
        sprint_results.grid,
        sprint_results.grid_position,
        sprint_results.finish_position,
        sprint_results.position_order,
        sprint_results.grid_position - sprint_results.finish_position as positions_gained,
        sprint_results.laps,
        sprint_results.points,
        sprint_results.is_started,
        sprint_results.is_classified,
        sprint_results.is_retired,
        sprint_results.is_disqualified,
        coalesce(sprint_results.finish_position = 1, false) as is_win,
        coalesce(sprint_results.finish_position <= 3, false) as is_podium
    from sprint_results
    inner join races on races.race_id = sprint_results.race_id
    inner join drivers on drivers.driver_id = sprint_results.driver_id
    inner join constructors on constructors.constructor_id = sprint_results.constructor_id
    inner join status on status.status_id = sprint_results.status_id
)

select * from final;

alter table int_sprint_results
    alter column race_id set not null,
    alter column driver_id set not null,
    alter column constructor_id set not null,
    alter column season set not null,
    alter column round set not null,
    alter column race_name set not null,
    alter column driver_name set not null,
    alter column constructor_name set not null,
    alter column status set not null,
    alter column status_group set not null,
    alter column position_text set not null,
    alter column position_order set not null,
    alter column laps set not null,
    alter column points set not null,
    alter column is_started set not null,
    alter column is_classified set not null,
    alter column is_retired set not null,
    alter column is_disqualified set not null,
    alter column is_win set not null,
    alter column is_podium set not null,
    add constraint pk_int_sprint_results primary key (sprint_result_id),
    add constraint fk_int_sprint_results_sprint_result_id
        foreign key (sprint_result_id) references sprint_results (sprint_result_id),
    add constraint fk_int_sprint_results_race_id foreign key (race_id) references races (race_id),
    add constraint fk_int_sprint_results_driver_id foreign key (driver_id) references drivers (driver_id),
    add constraint fk_int_sprint_results_constructor_id
        foreign key (constructor_id) references constructors (constructor_id),
    add constraint ck_int_sprint_results_grid check (grid_position > 0),
    add constraint ck_int_sprint_results_position check (is_classified = (finish_position is not null)),
    add constraint ck_int_sprint_results_podium check (is_podium or not is_win);

comment on table int_sprint_results is
    'One row per car and driver in a sprint, from 2021: sprint_results with the names of race, driver, constructor '
    'and status.';
comment on column int_sprint_results.sprint_result_id is 'Key: the row of sprint_results.';
comment on column int_sprint_results.race_id is 'Race weekend of the sprint.';
comment on column int_sprint_results.driver_id is 'Driver.';
comment on column int_sprint_results.constructor_id is 'Constructor of the car.';
comment on column int_sprint_results.season is 'Year of the championship.';
comment on column int_sprint_results.round is 'Number of the race weekend within its season.';
comment on column int_sprint_results.race_name is 'Name of the race of the weekend.';
comment on column int_sprint_results.driver_name is 'Forename and surname of the driver.';
comment on column int_sprint_results.constructor_name is 'Name of the constructor.';
comment on column int_sprint_results.status is 'How the sprint ended for the car, in words.';
comment on column int_sprint_results.status_group is
    'Group of the status, mapped in stg_status: finished, accident, mechanical, disqualified, not started, other, '
    'unmapped.';
comment on column int_sprint_results.position_text is
    'The finishing position, or R retired, D disqualified, E excluded, F failed to qualify, N not classified, W '
    'withdrawn.';
comment on column int_sprint_results.grid is
    'Place on the grid as in the source; 0 = pit lane or did not start, null = not known (yet).';
comment on column int_sprint_results.grid_position is 'Place on the grid; null where grid is 0 or not known.';
comment on column int_sprint_results.finish_position is
    'Classified position: the number that position_text holds; null = not classified.';
comment on column int_sprint_results.position_order is
    'Order in the result list, also for cars that are not classified.';
comment on column int_sprint_results.positions_gained is
    'grid_position minus finish_position: positive = gained places. Null without a grid position or a classified '
    'finish.';
comment on column int_sprint_results.laps is 'Laps that the car completed.';
comment on column int_sprint_results.points is 'Points that the sprint brought this driver; they are not in results.';
comment on column int_sprint_results.is_started is 'True where the car took the start, see stg_sprint_results.';
comment on column int_sprint_results.is_classified is 'True where position_text is a number.';
comment on column int_sprint_results.is_retired is 'True where position_text is R.';
comment on column int_sprint_results.is_disqualified is 'True where position_text is D or E.';
comment on column int_sprint_results.is_win is 'True where finish_position is 1.';
comment on column int_sprint_results.is_podium is 'True where finish_position is at most 3.';
