-- The drivers' standings after every round are the sum of the points scored in races and sprints so far, of which until
-- 1990 only the best n counted: over the whole season, or (1967 to 1980) over each of its halves. The rules below
-- reproduce every row of the official standings; what they cannot reproduce is an exception with its evidence, so that a
-- new deduction or a wrong row is noticed. 1997 Schumacher lost his position, not his points, and needs no exception.
-- severity: error
-- tags: points, standings, drivers
-- since: 1950

with

-- Sporting regulations: best_first results of rounds 1 to last_round_of_first_half, best_second of the later ones.
-- From 1991 every result counts.
dropped_scores (first_season, last_season, last_round_of_first_half, best_first, best_second) as (
    values
    (1950, 1953, null, 4, null),
    (1954, 1957, null, 5, null),
    (1958, 1958, null, 6, null),
    (1959, 1959, null, 5, null),
    (1960, 1960, null, 6, null),
    (1961, 1962, null, 5, null),
    (1963, 1965, null, 6, null),
    (1966, 1966, null, 5, null),
    (1967, 1967, 6, 5, 4),
    (1968, 1968, 6, 5, 5),
    (1969, 1969, 6, 5, 4),
    (1970, 1970, 7, 6, 5),
    (1971, 1971, 6, 5, 4),
    (1972, 1972, 6, 5, 5),
    (1973, 1974, 8, 7, 6),
    (1975, 1975, 7, 6, 6),
    (1976, 1976, 8, 7, 7),
    (1977, 1977, 9, 8, 7),
    (1978, 1978, 8, 7, 7),
    (1979, 1979, 7, 4, 4),
    (1980, 1980, 7, 5, 5),
    (1981, 1990, null, 11, null)
),

known_exceptions (season, driver_ref, first_round, last_round, points, evidence) as (
    values
    (1956, 'fangio', 7, 8, -1.5,
        'Monaco: second in Collins''s car (3 points, 1 for the fastest lap) and fourth in his own, shared with '
        'Castellotti (1.5); the official 30 points count the better car only')
),

rounds as (
    select
        races.season,
        races.round,
        races.race_id,
        coalesce(races.round > dropped_scores.last_round_of_first_half, false) as is_second_half,
        dropped_scores.best_first,
        dropped_scores.best_second
    from races
    left join dropped_scores on races.season between dropped_scores.first_season and dropped_scores.last_season
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
        case when rounds.is_second_half then rounds.best_second else rounds.best_first end as best
    from weekend_scores
    inner join rounds on rounds.race_id = weekend_scores.race_id
    inner join rounds as later on later.season = rounds.season and later.round >= rounds.round
    where later.race_id in (select race_id from driver_standings)
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

compared as (
    select
        season,
        round,
        driver_id,
        coalesce(standings.points, 0) as points_in_standings,
        coalesce(expected.points, 0) as points_by_the_rules
    from standings
    full join expected using (season, round, driver_id)
)

select
    compared.season,
    compared.round,
    drivers.driver_ref,
    compared.points_by_the_rules + coalesce(known_exceptions.points, 0) as points_by_the_rules,
    compared.points_in_standings
from compared
inner join drivers on drivers.driver_id = compared.driver_id
left join known_exceptions
    on known_exceptions.season = compared.season
    and known_exceptions.driver_ref = drivers.driver_ref
    and compared.round between known_exceptions.first_round and known_exceptions.last_round
where compared.points_in_standings <> compared.points_by_the_rules + coalesce(known_exceptions.points, 0);
