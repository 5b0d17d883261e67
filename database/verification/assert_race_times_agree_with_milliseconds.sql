-- The time of a result as written (a total for the winner, a gap for the others) and its milliseconds say the same, and
-- there is not one without the other. Totals and gaps come as h:mm:ss.fff, m:ss.fff or s.fff, with one to four decimals.
-- severity: error
-- tags: times, results, sprints
-- since: 1950

with

known_exceptions (season, round, driver_ref, evidence) as (
    values
    (1980, 10, 'angelis', 'Germany: milliseconds are those of Piquet, one place ahead'),
    (1994, 9, 'bernard', 'Germany: "+1:05.0421" has a digit too many')
),

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

read_times as (
    select
        *,
        finish_time like '+%' as is_gap,
        1000 * case
            when finish_time like '%:%:%' then extract(epoch from ltrim(finish_time, '+')::interval)
            when finish_time like '%:%' then extract(epoch from ('0:' || ltrim(finish_time, '+'))::interval)
            else ltrim(finish_time, '+')::numeric
        end as written_milliseconds
    from times
),

-- Gaps are to the car that has a total: the winner, or (Belgium 2024) one that was disqualified afterwards.
compared as (
    select
        *,
        written_milliseconds
        + case when is_gap then min(milliseconds) filter (where not is_gap) over (partition by race_id, session) else 0 end
            as milliseconds_as_written
    from read_times
)

select
    races.season,
    races.round,
    compared.session,
    drivers.driver_ref,
    compared.finish_time,
    compared.milliseconds,
    compared.milliseconds_as_written
from compared
inner join races on races.race_id = compared.race_id
inner join drivers on drivers.driver_id = compared.driver_id
left join known_exceptions
    on known_exceptions.season = races.season
    and known_exceptions.round = races.round
    and known_exceptions.driver_ref = drivers.driver_ref
where compared.milliseconds is distinct from compared.milliseconds_as_written and known_exceptions.season is null;
