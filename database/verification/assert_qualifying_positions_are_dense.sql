-- Qualifying numbers the drivers 1, 2, 3, … without gap or tie; who reached a later part has a time or a place in the
-- part before, so a time in Q3 comes with one in Q2, and one in Q2 with one in Q1. The lists of the source are not
-- renumbered when cars are disqualified from qualifying, as both Williams were in Singapore 2025.
-- kind: source
-- error_if: > 1 % of qualifying
-- key: season, round, driver_ref
-- tags: qualifying
-- since: 1994

with

ordered as (
    select
        *,
        coalesce(lag(position) over list, 0)::bigint as position_ahead,
        count(*) over (partition by race_id, driver_id) as rows_of_driver
    from qualifying
    window list as (partition by race_id order by position, qualifying_id)
),

faults as (
    select
        *,
        case
            when rows_of_driver > 1 then 'the same driver twice'
            when position = position_ahead then 'a shared place'
            when position <> position_ahead + 1 then 'does not follow the place ahead'
            when q3_time is not null and q2_time is null then 'a time in Q3 without one in Q2'
            when q2_time is not null and q1_time is null then 'a time in Q2 without one in Q1'
        end as fault
    from ordered
)

select distinct on (races.season, races.round, drivers.driver_ref)
    races.season,
    races.round,
    drivers.driver_ref,
    faults.fault,
    faults.position,
    faults.position_ahead,
    faults.q1_time,
    faults.q2_time,
    faults.q3_time,
    races.name as race_name
from faults
inner join races on races.race_id = faults.race_id
inner join drivers on drivers.driver_id = faults.driver_id
where faults.fault is not null
order by races.season, races.round, drivers.driver_ref, faults.position;
