-- One row per pit stop of a driver in a race, from the raw table pit_stops (from 2011).
-- While a race is stopped, cars wait in the pit lane and the clock runs on: such "stops" last up to an hour and are
-- flagged, so that no average or median is spoiled by them.

create view stg_pit_stops as
select
    race_id,
    driver_id,
    stop,
    lap,
    milliseconds,
    duration,
    time_of_day,
    milliseconds < 60000 as is_under_a_minute,
    loaded_at
from pit_stops;

comment on view stg_pit_stops is 'One row per pit stop of a driver in a race, from 2011.';
comment on column stg_pit_stops.race_id is 'Race.';
comment on column stg_pit_stops.driver_id is 'Driver.';
comment on column stg_pit_stops.stop is 'Number of the stop within the driver''s race, from 1.';
comment on column stg_pit_stops.lap is 'Lap on which the car came in.';
comment on column stg_pit_stops.milliseconds is 'From pit entry to pit exit, in milliseconds; agrees with duration.';
comment on column stg_pit_stops.duration is
    'From pit entry to pit exit; tens of minutes where the race was stopped meanwhile.';
comment on column stg_pit_stops.time_of_day is 'Local time of day at the circuit.';
comment on column stg_pit_stops.is_under_a_minute is
    'True for stops under 60 s: an ordinary stop, not a repair, a penalty of minutes or a stopped race.';
comment on column stg_pit_stops.loaded_at is 'Moment of the load that brought the raw row.';
