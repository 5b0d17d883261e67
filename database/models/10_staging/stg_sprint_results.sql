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
    nullif(grid, 0) as grid_position,
    finish_position,
    position_order,
    points,
    laps,
    milliseconds,
    fastest_lap_number,
    nullif(fastest_lap_rank, 0) as fastest_lap_rank,
    fastest_lap_time,
    finish_position is not null as is_classified,
    position_text = 'R' as is_retired,
    position_text in ('D', 'E') as is_disqualified,
    -- A disqualified or excluded car with neither a grid place nor a lap was turned away before the start.
    laps > 0
    or (position_text not in ('F', 'W') and not (position_text in ('D', 'E') and grid = 0)) as is_started,
    loaded_at
from sprint_results;

comment on view stg_sprint_results is 'One row per car and driver in a sprint, from 2021.';
comment on column stg_sprint_results.sprint_result_id is 'Key of the row.';
comment on column stg_sprint_results.race_id is 'Race weekend of the sprint.';
comment on column stg_sprint_results.driver_id is 'Driver.';
comment on column stg_sprint_results.constructor_id is 'Constructor of the car.';
comment on column stg_sprint_results.status_id is 'How the sprint ended for the car, see stg_status.';
comment on column stg_sprint_results.car_number is 'Number on the car; null = unknown.';
comment on column stg_sprint_results.position_text is 'The finishing position, or R retired, D disqualified, E excluded, F failed to qualify, N not classified, W withdrawn.';
comment on column stg_sprint_results.finish_time is 'The winner''s total time, or the gap to it, as written in the source; null = not timed.';
comment on column stg_sprint_results.grid is 'Place on the grid as in the source; 0 = pit lane or did not start.';
comment on column stg_sprint_results.grid_position is 'Place on the grid; null where grid is 0, because the pit lane is not a grid position.';
comment on column stg_sprint_results.finish_position is 'Classified position; null = not classified. Drivers who shared a car share its position.';
comment on column stg_sprint_results.position_order is 'Order in the result list, also for cars that are not classified; drivers who shared a car share it.';
comment on column stg_sprint_results.points is 'Points that the sprint brought this driver; fractions exist.';
comment on column stg_sprint_results.laps is 'Laps that the car completed, whoever drove them.';
comment on column stg_sprint_results.milliseconds is 'Total time in milliseconds; null = not timed.';
comment on column stg_sprint_results.fastest_lap_number is 'Lap on which the fastest lap of this car was driven; null = not recorded.';
comment on column stg_sprint_results.fastest_lap_rank is 'Rank of that lap among all cars, 1 = fastest of the sprint; null = not ranked (0 in the source) or not recorded.';
comment on column stg_sprint_results.fastest_lap_time is 'Time of that lap; null = not recorded.';
comment on column stg_sprint_results.is_classified is 'True where finish_position is known.';
comment on column stg_sprint_results.is_retired is 'True where position_text is R: stopped and not classified. A car that stopped late enough to be classified is not retired in this sense.';
comment on column stg_sprint_results.is_disqualified is 'True where position_text is D or E.';
comment on column stg_sprint_results.is_started is 'True where the car took the start: not F (failed to qualify) or W (withdrawn), unless it drove laps; D and E with grid 0 and no lap did not start.';
comment on column stg_sprint_results.loaded_at is 'Moment of the load that brought the raw row.';
