-- Every figure of fct_constructor_performance that the contract defines, counted again from the raw tables in the
-- plainest way: a mart must not drift from what it is made of. Classified is who has a number in position_text.
-- kind: pipeline
-- guards: fct_constructor_performance.races_entered, fct_constructor_performance.wins
-- guards: fct_constructor_performance.poles, fct_constructor_performance.fastest_laps
-- guards: fct_constructor_performance.sprint_wins, fct_constructor_performance.race_points
-- guards: fct_constructor_performance.sprint_points, fct_constructor_performance.total_points
-- guards: fct_constructor_performance.championship_points, fct_constructor_performance.championship_position
-- guards: fct_constructor_performance.official_points, fct_constructor_performance.official_position
-- guards: fct_constructor_performance.standings_as_of_round, fct_constructor_performance.is_season_finished
-- guards: fct_constructor_performance.is_champion
-- key: season, constructor_ref
-- tags: marts, constructors
-- since: 1950

with

entries as (
    select
        races.season,
        results.*,
        case when results.position_text ~ '^[1-9][0-9]{0,2}$' then results.position_text::int end as place
    from results
    inner join races on races.race_id = results.race_id
),

race_figures as (
    select
        season,
        constructor_id,
        count(distinct race_id) as races_entered,
        count(distinct race_id) filter (where place = 1) as wins,
        count(distinct race_id) filter (where grid = 1) as poles,
        count(distinct race_id) filter (where fastest_lap_rank = 1) as fastest_laps,
        sum(points) as race_points
    from entries
    group by season, constructor_id
),

sprint_figures as (
    select
        races.season,
        sprint_results.constructor_id,
        count(*) filter (where sprint_results.position_text = '1') as sprint_wins,
        sum(sprint_results.points) as sprint_points
    from sprint_results
    inner join races on races.race_id = sprint_results.race_id
    group by races.season, sprint_results.constructor_id
),

-- The last race of a season with standings; of two with one round number the later. It is the last word when it is the
-- last in the calendar or, once a later season has results, the last with results.
rounds as (
    select
        *,
        race_id in (select race_id from results) as is_driven,
        race_id in (select race_id from constructor_standings) as is_ranked
    from races
),

calendars as (
    select
        season,
        max(round) as last_scheduled,
        max(round) filter (where is_driven) as last_driven,
        max(round) filter (where is_ranked) as last_ranked,
        (array_agg(race_id order by round desc, race_date desc, race_id desc) filter (where is_ranked))[1] as race_id
    from rounds
    group by season
),

-- Of a row that stands twice the lower id counts.
final_standings as (
    select distinct on (calendars.season, constructor_standings.constructor_id)
        calendars.season,
        constructor_standings.constructor_id,
        constructor_standings.points,
        constructor_standings.championship_position
    from constructor_standings
    inner join calendars on calendars.race_id = constructor_standings.race_id
    order by calendars.season, constructor_standings.constructor_id, constructor_standings.constructor_standings_id
),

finished as (
    select
        season,
        last_ranked,
        coalesce(
            last_ranked = last_scheduled
            or (
                last_ranked = last_driven
                and season < (select max(season) from calendars where last_driven is not null)
            ),
            false
        ) as is_finished
    from calendars
),

official as (
    select * from seed_official_adjustments
    where championship = 'constructors'
),

raw as (
    select
        race_figures.*,
        coalesce(sprint_figures.sprint_wins, 0) as sprint_wins,
        coalesce(sprint_figures.sprint_points, 0) as sprint_points,
        finished.last_ranked as standings_as_of_round,
        finished.is_finished,
        final_standings.points as championship_points,
        final_standings.championship_position,
        case
            when finished.is_finished and official.season is not null then official.points
            else final_standings.points
        end as official_points,
        case
            when finished.is_finished and official.season is not null then official.position
            else final_standings.championship_position
        end as official_position,
        coalesce(final_standings.championship_position = 1 and finished.is_finished, false) as is_champion
    from race_figures
    inner join finished using (season)
    inner join constructors using (constructor_id)
    left join sprint_figures using (season, constructor_id)
    left join final_standings using (season, constructor_id)
    left join official on official.season = race_figures.season and official.subject_ref = constructors.constructor_ref
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
    or facts.official_points is distinct from raw.official_points
    or facts.official_position is distinct from raw.official_position
    or facts.standings_as_of_round is distinct from raw.standings_as_of_round
    or facts.is_season_finished <> raw.is_finished
    or facts.is_champion <> raw.is_champion;
