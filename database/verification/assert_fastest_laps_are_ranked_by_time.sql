-- Fastest laps are ranked 1, 2, 3, … without gap by their time; a ranked lap has a time and was driven before the car
-- stopped. A disqualified car has no laps in the result. Rank 1, the only one that is published, is checked by
-- assert_one_fastest_lap_per_race.
-- kind: source
-- error_if: > 2 % of results
-- key: season, round, driver_ref
-- tags: times, laps, results
-- since: 2004

with

ranked as (
    select
        race_id,
        driver_id,
        fastest_lap_rank,
        fastest_lap_time,
        fastest_lap_number,
        laps,
        is_disqualified,
        coalesce(lag(fastest_lap_rank) over ranks, 0)::bigint as rank_ahead,
        lag(fastest_lap_time) over ranks as faster_time
    from stg_results
    where fastest_lap_rank is not null
    window ranks as (partition by race_id order by fastest_lap_rank, fastest_lap_time)
),

faults as (
    select
        *,
        case
            when fastest_lap_time is null then 'ranked without a time'
            when fastest_lap_rank <> rank_ahead + 1 then 'does not follow the rank ahead'
            when fastest_lap_time < faster_time then 'faster than the rank ahead'
            when fastest_lap_number > laps and not is_disqualified then 'driven after the last lap'
        end as fault
    from ranked
)

select
    races.season,
    races.round,
    drivers.driver_ref,
    faults.fault,
    faults.fastest_lap_rank,
    faults.rank_ahead,
    faults.fastest_lap_time,
    faults.faster_time,
    faults.fastest_lap_number,
    faults.laps,
    races.name as race_name
from faults
inner join races on races.race_id = faults.race_id
inner join drivers on drivers.driver_id = faults.driver_id
where faults.fault is not null;
