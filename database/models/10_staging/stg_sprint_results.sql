-- One row per car and driver in a sprint, from the raw table sprint_results (from 2021).
-- These points are not in results.

create view stg_sprint_results as
select
    sprint_result_id,
    race_id,
    driver_id,
    constructor_id,
    status_id,
    car_number,
    position_text,
    finish_time,
    grid,
    case when grid > 0 then grid end as grid_position,
    case when position_text ~ '^[1-9][0-9]{0,2}$' then position_text::int end as finish_position,
    position_order,
    points,
    laps,
    milliseconds,
    fastest_lap_number,
    case when fastest_lap_rank > 0 then fastest_lap_rank end as fastest_lap_rank,
    fastest_lap_time,
    position_text ~ '^[1-9][0-9]{0,2}$' as is_classified,
    position_text = 'R' as is_retired,
    position_text in ('D', 'E') as is_disqualified,
    -- As in stg_results.
    laps > 0
    or (position_text not in ('F', 'W') and not (position_text in ('D', 'E') and grid is not distinct from 0))
        as is_started,
    loaded_at
from sprint_results;

comment on view stg_sprint_results is 'One row per car and driver in a sprint, from 2021.';
comment on column stg_sprint_results.sprint_result_id is 'Key of the row.';
comment on column stg_sprint_results.race_id is 'Race weekend of the sprint.';
comment on column stg_sprint_results.driver_id is 'Driver.';
comment on column stg_sprint_results.constructor_id is 'Constructor of the car.';
comment on column stg_sprint_results.status_id is 'How the sprint ended for the car, see stg_status.';
comment on column stg_sprint_results.car_number is 'Number on the car; null = unknown.';
comment on column stg_sprint_results.position_text is
    'The finishing position, or R retired, D disqualified, E excluded, F failed to qualify, N not classified, W '
    'withdrawn.';
comment on column stg_sprint_results.finish_time is
    'The winner''s total time, or the gap to it, as written in the source; null = not timed.';
comment on column stg_sprint_results.grid is
    'Place on the grid as in the source; 0 = pit lane or did not start, null = not known (yet).';
comment on column stg_sprint_results.grid_position is
    'Place on the grid, from 1; null where grid is 0 (the pit lane is not a grid position) or not known.';
comment on column stg_sprint_results.finish_position is
    'Classified position: the number that position_text holds; null where it holds none. The raw position is not '
    'asked: since 2025 it is filled for retired, disqualified and withdrawn cars too. Drivers who shared a car share '
    'its position.';
comment on column stg_sprint_results.position_order is
    'Order in the result list, also for cars that are not classified; drivers who shared a car share it.';
comment on column stg_sprint_results.points is 'Points that the sprint brought this driver; fractions exist.';
comment on column stg_sprint_results.laps is 'Laps that the car completed, whoever drove them.';
comment on column stg_sprint_results.milliseconds is
    'Total time in milliseconds; null = not timed. Editions since 2024 time lapped cars too.';
comment on column stg_sprint_results.fastest_lap_number is
    'Lap on which the fastest lap of this car was driven; null = not recorded.';
comment on column stg_sprint_results.fastest_lap_rank is
    'Rank of that lap among all cars, 1 = fastest of the sprint; null = not ranked (0 in the source) or not recorded.';
comment on column stg_sprint_results.fastest_lap_time is 'Time of that lap; null = not recorded.';
comment on column stg_sprint_results.is_classified is 'True where position_text is a number (1 to 999).';
comment on column stg_sprint_results.is_retired is
    'True where position_text is R: stopped and not classified. A car that stopped late enough to be classified is '
    'not retired in this sense.';
comment on column stg_sprint_results.is_disqualified is 'True where position_text is D or E.';
comment on column stg_sprint_results.is_started is
    'True where the car took the start: laps are more than 0, or position_text is neither F (failed to qualify) nor '
    'W (withdrawn) nor, with grid 0, D or E.';
comment on column stg_sprint_results.loaded_at is 'Moment of the load that brought the raw row.';
