-- Sprints have results only where the calendar has a sprint, and where it has one and the race is over, the sprint has
-- results.
-- severity: error
-- tags: calendar, sprints
-- since: 2021

with

weekends as (
    select
        season,
        round,
        name as race_name,
        sprint_date,
        race_id in (select race_id from results) as has_results,
        race_id in (select race_id from sprint_results) as has_sprint_results
    from races
)

select *
from weekends
where
    (has_sprint_results and sprint_date is null)
    or (has_results and sprint_date is not null and not has_sprint_results);
