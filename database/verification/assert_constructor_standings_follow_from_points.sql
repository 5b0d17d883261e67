-- The constructors' standings after every round are the sum of the points of the weekends so far. Until 1978 only the
-- best car of a constructor scored, the Indianapolis 500 did not count, and only the best n results counted, over the
-- season or over each of its halves (seed_dropped_scores). Since 1979 all cars and all results count. From 1958 to 1961
-- a place did not always pay a constructor what it paid the driver (seed_points_systems).
-- What beside that was taken away, or is in the source against the sport's rules, is in seed_standings_adjustments with
-- its evidence: 1995 and 2000 were never deducted by the source, 2007 only in part. 2007 McLaren lost its positions;
-- the source's standings still carry its points, the sport's do not (seed_official_adjustments).
-- kind: sport
-- guards: fct_constructor_performance.championship_points, fct_constructor_performance.championship_position
-- guards: fct_constructor_performance.is_champion, fct_constructor_performance.total_points
-- guards: dim_constructors.championships, dim_constructors.best_championship_position
-- key: season, round, constructor_ref
-- tags: points, standings, constructors
-- since: 1958

with

rounds as (
    select
        races.season,
        races.round,
        races.race_id,
        races.season <= 1978 as is_best_car_only,
        races.season > 1960 or races.name <> 'Indianapolis 500' as is_scoring,
        races.race_id in (select race_id from constructor_standings) as has_standings,
        coalesce(races.round > dropped.last_round_of_first_half, false) as is_second_half,
        case
            when races.round > dropped.last_round_of_first_half then dropped.best_of_second_half
            else dropped.best_of_first_half
        end as best
    from races
    left join seed_dropped_scores as dropped
        on dropped.championship = 'constructors'
        and races.season between dropped.first_season and dropped.last_season
    where races.season >= 1958
),

constructor_systems as (
    select * from seed_points_systems
    where championship = 'constructors' and session = 'race'
),

race_scores as (
    select
        rounds.race_id,
        stg_results.constructor_id,
        case
            when rounds.season in (select generate_series(first_season, last_season) from constructor_systems)
                then coalesce(constructor_systems.points, 0)
            else stg_results.points
        end as points
    from stg_results
    inner join rounds on rounds.race_id = stg_results.race_id
    left join constructor_systems
        on rounds.season between constructor_systems.first_season and constructor_systems.last_season
        and constructor_systems.position = stg_results.finish_position
    where stg_results.points > 0
),

weekend_scores as (
    select
        scores.race_id,
        scores.constructor_id,
        case when rounds.is_best_car_only then max(scores.points) else sum(scores.points) end as points
    from (
        select race_id, constructor_id, points from race_scores
        union all
        select race_id, constructor_id, points from sprint_results where points > 0
    ) as scores
    inner join rounds on rounds.race_id = scores.race_id
    where rounds.is_scoring
    group by scores.race_id, scores.constructor_id, rounds.is_best_car_only
),

standings as (
    select
        races.season,
        races.round,
        constructor_standings.constructor_id,
        constructor_standings.points
    from constructor_standings
    inner join races on races.race_id = constructor_standings.race_id
),

-- Every score at each round, from its own on, that has standings.
scores_so_far as (
    select
        later.season,
        later.round,
        weekend_scores.constructor_id,
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
        row_number() over (partition by season, round, constructor_id, is_second_half order by points desc) as rank
    from scores_so_far
    where best is not null
),

counting_scores as (
    select season, round, constructor_id, points from ranked_scores
    where rank <= best
    union all
    select season, round, constructor_id, points from scores_so_far
    where best is null
),

expected as (
    select
        season,
        round,
        constructor_id,
        sum(points) as points
    from counting_scores
    group by season, round, constructor_id
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
        on adjustment.championship = 'constructors'
        and adjustment.season = rounds.season
        and rounds.round between adjustment.from_round and coalesce(adjustment.to_round, rounds.round)
    group by rounds.season, rounds.round, adjustment.subject_ref
),

compared as (
    select
        season,
        round,
        constructor_id,
        coalesce(expected.points, 0) as points_by_results,
        coalesce(standings.points, 0) as points_in_standings
    from standings
    full join expected using (season, round, constructor_id)
)

select
    compared.season,
    compared.round,
    constructors.constructor_ref,
    compared.points_by_results + coalesce(adjustments.certain, 0) as points_by_the_rules,
    compared.points_in_standings
from compared
inner join constructors on constructors.constructor_id = compared.constructor_id
left join adjustments
    on adjustments.season = compared.season
    and adjustments.round = compared.round
    and adjustments.subject_ref = constructors.constructor_ref
where
    compared.points_in_standings - compared.points_by_results not in (
        coalesce(adjustments.certain, 0),
        coalesce(adjustments.certain + adjustments.optional, 0)
    );
