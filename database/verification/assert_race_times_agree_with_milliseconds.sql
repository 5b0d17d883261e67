-- The time of a result as written (a total for the winner, a gap for the others) and its milliseconds say the same, and
-- there is not one without the other. Totals and gaps come as h:mm:ss.fff, m:ss.fff or s.fff, with up to four decimals;
-- anything else, such as "+1 Lap" or "+ 1:06.7", is reported as it stands and not read.
-- kind: source
-- error_if: > 1 % of results
-- key: season, round, session, driver_ref
-- tags: times, results, sprints
-- since: 1950

with

times as (
    select
        race_id,
        driver_id,
        'race' as session,
        finish_time,
        milliseconds
    from results
    where finish_time is not null or milliseconds is not null
    union all
    select
        race_id,
        driver_id,
        'sprint',
        finish_time,
        milliseconds
    from sprint_results
    where finish_time is not null or milliseconds is not null
),

-- Only a text of the known form is taken apart, from behind: seconds, minutes, hours.
clocks as (
    select
        *,
        finish_time like '+%' as is_gap,
        case
            when finish_time ~ '^\+?([0-9]{1,2}:)?([0-9]{1,2}:)?[0-9]{1,4}(\.[0-9]{1,4})?$'
                then ltrim(finish_time, '+')
        end as clock
    from times
),

read_times as (
    select
        *,
        1000 * (
            split_part(clock, ':', -1)::numeric
            + 60 * coalesce(nullif(split_part(clock, ':', -2), '')::int, 0)
            + 3600 * coalesce(nullif(split_part(clock, ':', -3), '')::int, 0)
        ) as written_milliseconds
    from clocks
),

-- Gaps are to the car that has a total: the winner, or (Belgium 2024) one that was disqualified afterwards.
compared as (
    select
        *,
        written_milliseconds
        + case
            when is_gap then min(milliseconds) filter (where not is_gap) over (partition by race_id, session)
            else 0
        end as milliseconds_as_written
    from read_times
)

select
    races.season,
    races.round,
    compared.session,
    drivers.driver_ref,
    compared.finish_time,
    compared.milliseconds,
    compared.milliseconds_as_written,
    races.name as race_name
from compared
inner join races on races.race_id = compared.race_id
inner join drivers on drivers.driver_id = compared.driver_id
where compared.milliseconds is distinct from compared.milliseconds_as_written;
