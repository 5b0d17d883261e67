-- At the end of each lap the cars that completed it hold the places 1, 2, 3, … with no place twice: as many cars as
-- the highest place, and every place set once in a bit mask.
-- kind: source
-- error_if: > 0.1 % of lap_times
-- key: season, round, lap
-- tags: laps
-- since: 1996

with

laps as (
    select
        race_id,
        lap,
        count(*) as cars,
        max(position) as last_position
    from lap_times
    group by race_id, lap
    having bit_or(1::bigint << position) <> (~((-2)::bigint << count(*)::int)) - 1
)

select
    races.season,
    races.round,
    laps.lap,
    laps.cars,
    laps.last_position,
    races.name as race_name
from laps
inner join races on races.race_id = laps.race_id;
