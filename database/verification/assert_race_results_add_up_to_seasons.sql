-- A season is the sum of its races: points, wins and laps of fct_race_results added up are those of
-- fct_driver_performance, and its points and wins of constructors those of fct_constructor_performance.
-- Sprint points of a race without results are in the seasons only, and a driver may have had a sprint for another
-- constructor than the race.
-- kind: pipeline
-- guards: fct_race_results.points, fct_race_results.sprint_points, fct_race_results.total_points
-- guards: fct_race_results.is_win, fct_race_results.laps, fct_race_results.is_disqualified
-- guards: fct_driver_performance.race_points, fct_driver_performance.wins
-- guards: fct_driver_performance.laps_completed, fct_constructor_performance.race_points
-- guards: fct_constructor_performance.wins, fct_constructor_performance.points_finishes
-- key: relation, season, reference
-- tags: marts, points
-- since: 1950

with

driver_seasons as (
    select
        season,
        driver_id,
        sum(points) as race_points,
        sum(sprint_points) as sprint_points,
        count(distinct race_id) filter (where is_win) as wins,
        count(distinct race_id) filter (where is_disqualified) as disqualifications,
        sum(laps) as laps
    from fct_race_results
    group by season, driver_id
),

constructor_seasons as (
    select
        season,
        constructor_id,
        sum(points) as race_points,
        count(distinct race_id) filter (where is_win) as wins,
        count(*) filter (where points > 0) as points_rows
    from fct_race_results
    group by season, constructor_id
)

select
    'fct_driver_performance' as relation,
    season,
    facts.driver_ref as reference
from fct_driver_performance as facts
full join driver_seasons using (season, driver_id)
where
    facts.race_points is distinct from driver_seasons.race_points
    or facts.wins is distinct from driver_seasons.wins
    or facts.disqualifications is distinct from driver_seasons.disqualifications
    or facts.laps_completed is distinct from driver_seasons.laps
    or facts.sprint_points < driver_seasons.sprint_points
union all
select
    'fct_constructor_performance',
    season,
    facts.constructor_ref
from fct_constructor_performance as facts
full join constructor_seasons using (season, constructor_id)
where
    facts.race_points is distinct from constructor_seasons.race_points
    or facts.wins is distinct from constructor_seasons.wins
    or facts.points_finishes > constructor_seasons.points_rows;
