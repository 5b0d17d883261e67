-- A race changes the championship: a race with results has drivers' standings and, since 1958, constructors' standings,
-- and there are none without results of the race or at least its sprint. The latest race of all may still be without.
-- Rounds are driven in order: a round without results before one with results was cancelled or postponed, which is part
-- of the sport and worth a word. Final standings are a matter of assert_finished_seasons_have_final_standings.
-- kind: source
-- key: season, round, fault
-- tags: standings, results, calendar
-- since: 1950

with

rounds as (
    select
        season,
        round,
        name as race_name,
        race_id in (select race_id from results) as has_results,
        race_id in (select race_id from sprint_results) as has_sprint_results,
        race_id in (select race_id from driver_standings) as has_driver_standings,
        race_id in (select race_id from constructor_standings) as has_constructor_standings
    from races
),

progress as (
    select
        *,
        bool_or(has_results) over (partition by season order by round desc) as is_passed,
        not coalesce(bool_or(has_results) over later, false) as is_latest
    from rounds
    window later as (order by season desc, round desc rows between unbounded preceding and 1 preceding)
),

faults as (
    select
        *,
        'no results' as fault
    from progress
    where is_passed and not has_results
    union all
    select
        *,
        'no drivers'' standings'
    from progress
    where
        has_results
        and not is_latest
        and not has_driver_standings
        and exists (select from driver_standings)
    union all
    select
        *,
        'no constructors'' standings'
    from progress
    where
        has_results
        and not is_latest
        and not has_constructor_standings
        and season >= 1958
        and exists (select from constructor_standings)
    union all
    select
        *,
        'standings without results'
    from progress
    where
        (has_driver_standings or has_constructor_standings)
        and not has_results
        and not has_sprint_results
)

select
    season,
    round,
    fault,
    race_name
from faults;
