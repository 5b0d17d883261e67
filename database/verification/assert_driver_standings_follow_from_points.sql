-- The drivers' standings after every round are the sum of the points scored in races and sprints so far, of which
-- until 1990 only the best n counted: over the whole season, or (1967 to 1980) over each of its halves
-- (seed_dropped_scores). What beside that the sport took away is in seed_standings_adjustments. These rules reproduce
-- every row of the source's standings; where the sport's own final figures differ, seed_official_adjustments says so.
-- 1997 Schumacher lost his position, not his points.
-- kind: sport
-- guards: fct_driver_performance.championship_points, fct_driver_performance.championship_position
-- guards: fct_driver_performance.is_champion, fct_driver_performance.total_points, dim_drivers.championships
-- guards: dim_drivers.best_championship_position
-- key: season, round, driver_ref
-- tags: points, standings, drivers
-- since: 1950

with

rounds as (
    select
        races.season,
        races.round,
        races.race_id,
        races.race_id in (select race_id from driver_standings) as has_standings,
        coalesce(races.round > dropped.last_round_of_first_half, false) as is_second_half,
        case
            when races.round > dropped.last_round_of_first_half then dropped.best_of_second_half
            else dropped.best_of_first_half
        end as best
    from races
    left join seed_dropped_scores as dropped
        on dropped.championship = 'drivers'
        and races.season between dropped.first_season and dropped.last_season
),

weekend_scores as (
    select
        race_id,
        driver_id,
        sum(points) as points
    from (
        select race_id, driver_id, points from results where points > 0
        union all
        select race_id, driver_id, points from sprint_results where points > 0
    ) as scores
    group by race_id, driver_id
),

standings as (
    select
        rounds.season,
        rounds.round,
        driver_standings.driver_id,
        driver_standings.points
    from driver_standings
    inner join rounds on rounds.race_id = driver_standings.race_id
),

-- Every score at each round, from its own on, that has standings.
scores_so_far as (
    select
        later.season,
        later.round,
        weekend_scores.driver_id,
        weekend_scores.points,
        rounds.is_second_half,
        rounds.best
    from weekend_scores
    inner join rounds on rounds.race_id = weekend_scores.race_id
    inner join rounds as later on later.season = rounds.season and later.round >= rounds.round
    where later.has_standings
),

ranked_scores as (
    select
        *,
        row_number() over (partition by season, round, driver_id, is_second_half order by points desc) as rank
    from scores_so_far
    where best is not null
),

counting_scores as (
    select season, round, driver_id, points from ranked_scores
    where rank <= best
    union all
    select season, round, driver_id, points from scores_so_far
    where best is null
),

expected as (
    select
        season,
        round,
        driver_id,
        sum(points) as points
    from counting_scores
    group by season, round, driver_id
),

adjustments as (
    select
        rounds.season,
        rounds.round,
        adjustment.subject_ref,
        coalesce(sum(adjustment.points) filter (where not adjustment.is_optional), 0) as certain,
        coalesce(sum(adjustment.points) filter (where adjustment.is_optional), 0) as optional
    from rounds
    inner join seed_standings_adjustments as adjustment
        on adjustment.championship = 'drivers'
        and adjustment.season = rounds.season
        and rounds.round between adjustment.from_round and coalesce(adjustment.to_round, rounds.round)
    group by rounds.season, rounds.round, adjustment.subject_ref
),

compared as (
    select
        season,
        round,
        driver_id,
        coalesce(expected.points, 0) as points_by_results,
        coalesce(standings.points, 0) as points_in_standings
    from standings
    full join expected using (season, round, driver_id)
),

differing as (
    select * from compared
    where
        points_by_results <> points_in_standings
        or season in (select season from adjustments)
)

select
    differing.season,
    differing.round,
    drivers.driver_ref,
    differing.points_by_results + coalesce(adjustments.certain, 0) as points_by_the_rules,
    differing.points_in_standings
from differing
inner join drivers on drivers.driver_id = differing.driver_id
left join adjustments
    on adjustments.season = differing.season
    and adjustments.round = differing.round
    and adjustments.subject_ref = drivers.driver_ref
where
    differing.points_in_standings - differing.points_by_results not in (
        coalesce(adjustments.certain, 0),
        coalesce(adjustments.certain + adjustments.optional, 0)
    );
