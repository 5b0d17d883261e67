-- One row per lap of a driver in a race, from the raw table lap_times (1996 to 2020 in the 1950-2024 edition).
-- This and all staging views are one plain select without a CTE, so that the planner looks through them: the primary
-- key's index then gives the laps in order, which halves the time of whatever groups them by race and driver.

create view stg_lap_times as
select
    race_id,
    driver_id,
    lap,
    position,
    milliseconds,
    lap_time,
    loaded_at
from lap_times;

comment on view stg_lap_times is
    'One row per lap of a driver in a race; 1996 to 2020 in the 1950-2024 edition of the files.';
comment on column stg_lap_times.race_id is 'Race.';
comment on column stg_lap_times.driver_id is 'Driver.';
comment on column stg_lap_times.lap is 'Number of the lap, from 1.';
comment on column stg_lap_times.position is 'Position in the race at the end of the lap.';
comment on column stg_lap_times.milliseconds is 'Lap time in milliseconds; agrees with lap_time.';
comment on column stg_lap_times.lap_time is 'Lap time.';
comment on column stg_lap_times.loaded_at is 'Moment of the load that brought the raw row.';
