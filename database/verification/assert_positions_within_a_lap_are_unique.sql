-- At the end of each lap the cars that completed it hold the places 1, 2, 3, … with no place twice: as many cars as the
-- highest place, and every place set once in a bit mask.
-- severity: error
-- tags: laps
-- since: 1996

with

laps as (
    select
        race_id,
        lap,
        count(*) as cars,
        max(position) as last_position,
        bit_or(1::bigint << position) as places
    from lap_times
    group by race_id, lap
)

select
    races.season,
    races.round,
    laps.lap,
    laps.cars,
    laps.last_position
from laps
inner join races on races.race_id = laps.race_id
where laps.places <> (2::bigint << laps.cars::int) - 2;
