-- Qualifying numbers the drivers 1, 2, 3, … without gap or tie; who reached a later part has a time or a place in the
-- part before, so a time in Q3 comes with one in Q2, and one in Q2 with one in Q1.
-- severity: error
-- tags: qualifying
-- since: 1994

with

ranked as (
    select
        race_id,
        driver_id,
        position,
        q1_time,
        q2_time,
        q3_time,
        row_number() over (partition by race_id order by position, qualifying_id) as place
    from qualifying
)

select
    races.season,
    races.round,
    drivers.driver_ref,
    ranked.position,
    ranked.place,
    ranked.q1_time,
    ranked.q2_time,
    ranked.q3_time
from ranked
inner join races on races.race_id = ranked.race_id
inner join drivers on drivers.driver_id = ranked.driver_id
where
    ranked.position <> ranked.place
    or (ranked.q3_time is not null and ranked.q2_time is null)
    or (ranked.q2_time is not null and ranked.q1_time is null);
