-- A driver's rows in lap_times are the laps of his result, and there is one. Up to two laps of difference are in order:
-- after a red flag the result is counted back by one or two laps, and the last lap of a car far behind is not always
-- recorded. Who is disqualified after the race has no laps in the result since 2024.
-- kind: source
-- error_if: > 1 % of results
-- key: season, round, driver_ref
-- tags: laps, results
-- since: 1996

with

driven as (
    select
        race_id,
        driver_id,
        count(*) as laps
    from lap_times
    group by race_id, driver_id
),

compared as (
    select
        driven.race_id,
        driven.driver_id,
        driven.laps as laps_timed,
        max(stg_results.laps) as laps_in_result,
        coalesce(bool_and(stg_results.is_disqualified and stg_results.laps = 0), false) as is_without_laps
    from driven
    left join stg_results on stg_results.race_id = driven.race_id and stg_results.driver_id = driven.driver_id
    group by driven.race_id, driven.driver_id, driven.laps
)

select
    races.season,
    races.round,
    drivers.driver_ref,
    compared.laps_timed,
    compared.laps_in_result,
    races.name as race_name
from compared
inner join races on races.race_id = compared.race_id
inner join drivers on drivers.driver_id = compared.driver_id
where
    not compared.is_without_laps
    and (compared.laps_in_result is null or abs(compared.laps_timed - compared.laps_in_result) > 2);
