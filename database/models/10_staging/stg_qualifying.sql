-- One row per driver in the qualifying of a race, from the raw table qualifying (from 1994, complete from 2003).

create view stg_qualifying as
select
    qualifying_id,
    race_id,
    driver_id,
    constructor_id,
    car_number,
    position as qualifying_position,
    q1_time,
    q2_time,
    q3_time,
    loaded_at
from qualifying;

comment on view stg_qualifying is 'One row per driver in the qualifying of a race; from 1994, complete from 2003.';
comment on column stg_qualifying.qualifying_id is 'Key of the row.';
comment on column stg_qualifying.race_id is 'Race.';
comment on column stg_qualifying.driver_id is 'Driver.';
comment on column stg_qualifying.constructor_id is 'Constructor of the car.';
comment on column stg_qualifying.car_number is 'Number on the car.';
comment on column stg_qualifying.qualifying_position is 'Position in qualifying, before grid penalties.';
comment on column stg_qualifying.q1_time is
    'Best lap of the first part (the only part before 2006); null = no time set.';
comment on column stg_qualifying.q2_time is
    'Best lap of the second part, from 2006; null = did not take part or no time set.';
comment on column stg_qualifying.q3_time is
    'Best lap of the third part, from 2006; null = did not take part or no time set.';
comment on column stg_qualifying.loaded_at is 'Moment of the load that brought the raw row.';
