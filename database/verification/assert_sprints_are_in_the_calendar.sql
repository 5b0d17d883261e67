-- Sprints have results only where the calendar has a sprint, and where it has one and the race is over, the sprint has
-- results. Calendars without any date of a session, as those of 2025, tell nothing about sprints.
-- kind: source
-- key: season, round
-- tags: calendar, sprints
-- since: 2021

with

weekends as (
    select
        season,
        round,
        sprint_date,
        race_id in (select race_id from results) as has_results,
        race_id in (select race_id from sprint_results) as has_sprint_results,
        name as race_name,
        bool_or(num_nonnulls(fp1_date, fp2_date, fp3_date, qualifying_date, sprint_date) > 0)
            over (partition by season) as are_sessions_known
    from races
)

select
    season,
    round,
    sprint_date,
    has_results,
    has_sprint_results,
    race_name
from weekends
where
    are_sessions_known
    and (
        (has_sprint_results and sprint_date is null)
        or (has_results and sprint_date is not null and not has_sprint_results)
    );
