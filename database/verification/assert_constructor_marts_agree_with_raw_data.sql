-- Every figure of fct_constructor_performance that the contract defines, counted again from the raw tables in the plainest way:
-- a mart must not drift from what it is made of.
-- severity: error
-- tags: marts, constructors
-- since: 1950

with

race_figures as (
    select
        races.season,
        results.constructor_id,
        count(distinct results.race_id) as races_entered,
        count(distinct results.race_id) filter (where results.finish_position = 1) as wins,
        count(distinct results.race_id) filter (where results.grid = 1) as poles,
        count(distinct results.race_id) filter (where results.fastest_lap_rank = 1) as fastest_laps,
        sum(results.points) as race_points
    from results
    inner join races on races.race_id = results.race_id
    group by races.season, results.constructor_id
),

sprint_figures as (
    select
        races.season,
        sprint_results.constructor_id,
        count(*) filter (where sprint_results.finish_position = 1) as sprint_wins,
        sum(sprint_results.points) as sprint_points
    from sprint_results
    inner join races on races.race_id = sprint_results.race_id
    group by races.season, sprint_results.constructor_id
),

-- The standings after the latest round that has any, and whether that is the last of the calendar.
standings_rounds as (
    select
        race_id,
        season,
        round = max(round) over (partition by season) as is_last_scheduled,
        round
        = max(round) filter (where race_id in (select race_id from constructor_standings)) over (partition by season)
            as is_latest
    from races
),

final_standings as (
    select
        standings_rounds.season,
        constructor_standings.constructor_id,
        constructor_standings.points,
        constructor_standings.championship_position,
        standings_rounds.is_last_scheduled
    from constructor_standings
    inner join standings_rounds on standings_rounds.race_id = constructor_standings.race_id
    where standings_rounds.is_latest
),

raw as (
    select
        race_figures.*,
        coalesce(sprint_figures.sprint_wins, 0) as sprint_wins,
        coalesce(sprint_figures.sprint_points, 0) as sprint_points,
        final_standings.points as championship_points,
        final_standings.championship_position,
        coalesce(final_standings.championship_position = 1 and final_standings.is_last_scheduled, false) as is_champion
    from race_figures
    left join sprint_figures using (season, constructor_id)
    left join final_standings using (season, constructor_id)
)

select
    facts.season,
    facts.constructor_ref,
    to_jsonb(raw) as counted,
    to_jsonb(facts) as published
from fct_constructor_performance as facts
inner join raw using (season, constructor_id)
where
    facts.races_entered <> raw.races_entered
    or facts.wins <> raw.wins
    or facts.poles <> raw.poles
    or facts.fastest_laps <> raw.fastest_laps
    or facts.sprint_wins <> raw.sprint_wins
    or facts.race_points <> raw.race_points
    or facts.sprint_points <> raw.sprint_points
    or facts.total_points <> raw.race_points + raw.sprint_points
    or facts.championship_points is distinct from raw.championship_points
    or facts.championship_position is distinct from raw.championship_position
    or facts.is_champion <> raw.is_champion;
