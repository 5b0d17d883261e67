-- A driver's rows in lap_times are numbered 1, 2, 3, … without gap, and are the laps of his result, which there is.
-- Up to two laps of difference are in order: after a red flag the result is counted back by one or two laps, and the
-- last lap of a car far behind is not always recorded. Who is disqualified after the race has no laps in the result
-- since 2024. (race_id, driver_id, lap) is the key, so the count and the highest number tell of gaps.
-- kind: source
-- error_if: > 1 % of results
-- key: season, round, driver_ref
-- tags: laps, results
-- since: 1996

with

compared as (
    select
        driven.race_id,
        driven.driver_id,
        driven.timed_laps as laps_timed,
        driven.first_lap,
        driven.last_lap,
        max(results.laps) as laps_in_result,
        coalesce(bool_and(results.position_text in ('D', 'E') and results.laps = 0), false) as is_without_laps
    from int_race_pace as driven
    left join results on results.race_id = driven.race_id and results.driver_id = driven.driver_id
    group by driven.race_id, driven.driver_id, driven.timed_laps, driven.first_lap, driven.last_lap
),

faults as (
    select
        *,
        case
            when first_lap <> 1 or last_lap <> laps_timed then 'the laps have a gap'
            when is_without_laps then null
            when laps_in_result is null then 'no result'
            when abs(laps_timed - laps_in_result) > 2 then 'the result has another number'
        end as fault
    from compared
)

select
    races.season,
    races.round,
    drivers.driver_ref,
    faults.fault,
    faults.laps_timed,
    faults.first_lap,
    faults.last_lap,
    faults.laps_in_result,
    races.name as race_name
from faults
inner join races on races.race_id = faults.race_id
inner join drivers on drivers.driver_id = faults.driver_id
where faults.fault is not null;
