-- The constructors' standings after every round are the sum of the points of the weekends so far. Until 1978 only the
-- best car of a constructor scored, nobody scored for a fastest lap, the Indianapolis 500 did not count, and only the best
-- n results counted, over the season or over each of its halves. Since 1979 both cars and all results count.
-- What these rules cannot reproduce is a deduction or an exception with its evidence, so that a new one is noticed.
-- 2007 McLaren and 1997 Schumacher lost their positions; the standings still carry their points.
-- severity: error
-- tags: points, standings, constructors
-- since: 1958

with

-- Sporting regulations: best_first results of rounds 1 to last_round_of_first_half, best_second of the later ones.
dropped_scores (first_season, last_season, last_round_of_first_half, best_first, best_second) as (
    values
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
    (1978, 1978, 8, 7, 7)
),

known_exceptions (season, constructor_ref, first_round, last_round, points, evidence) as (
    values
    (1973, 'tyrrell', 6, 7, -6,
        'a slip of the source: 6 points less than the six scores so far (6-6-9-6-9-9), none of which was to be '
        'dropped; right again from round 8'),
    (1973, 'team_lotus', 6, 7, -4,
        'a slip of the source: 4 points less than the six scores so far (9-9-4-9-4-6), none of which was to be '
        'dropped; right again from round 8'),
    (2007, 'mclaren', 11, 13, -15,
        'Hungary: no constructors'' points after Alonso blocked Hamilton in qualifying; moot from round 14 on, when '
        'McLaren were excluded from the championship'),
    (2018, 'force_india', 13, 99, -59,
        'Belgium: the points of the team that went into administration were annulled; Racing Point Force India started at zero'),
    (2020, 'racing_point', 5, 99, -15,
        '70th Anniversary: 15 points deducted for brake ducts copied from Mercedes'),
    (2032, 'brunnwerk', 6, 99, -10, 'the deduction that the synthetic data set of data/sample plants')
),

rounds as (
    select
        races.season,
        races.round,
        races.race_id,
        races.name,
        coalesce(races.round > dropped_scores.last_round_of_first_half, false) as is_second_half,
        dropped_scores.best_first,
        dropped_scores.best_second
    from races
    left join dropped_scores on races.season between dropped_scores.first_season and dropped_scores.last_season
),

-- 1958 and 1959: 8-6-4-3-2 without the driver's point for the fastest lap, which finish_position tells apart.
-- 1961: a constructor was to get 8 points for a win, its driver 9; the source's standings count 9, as checked here.
best_car_scores as (
    select
        rounds.race_id,
        results.constructor_id,
        max(
            case
                when rounds.season <= 1959 then (array[8, 6, 4, 3, 2])[results.finish_position]
                else results.points
            end
        ) as points
    from results
    inner join rounds on rounds.race_id = results.race_id
    where
        results.points > 0
        and rounds.season between 1958 and 1978
        and rounds.name <> 'Indianapolis 500'
    group by rounds.race_id, results.constructor_id
),

all_cars_scores as (
    select
        scores.race_id,
        scores.constructor_id,
        sum(scores.points) as points
    from (
        select race_id, constructor_id, points from results where points > 0
        union all
        select race_id, constructor_id, points from sprint_results where points > 0
    ) as scores
    inner join rounds on rounds.race_id = scores.race_id
    where rounds.season >= 1979
    group by scores.race_id, scores.constructor_id
),

weekend_scores as (
    select * from best_car_scores
    union all
    select * from all_cars_scores
),

standings as (
    select
        rounds.season,
        rounds.round,
        constructor_standings.constructor_id,
        constructor_standings.points
    from constructor_standings
    inner join rounds on rounds.race_id = constructor_standings.race_id
),

-- Every score at each round, from its own on, that has standings.
scores_so_far as (
    select
        later.season,
        later.round,
        weekend_scores.constructor_id,
        weekend_scores.points,
        rounds.is_second_half,
        case when rounds.is_second_half then rounds.best_second else rounds.best_first end as best
    from weekend_scores
    inner join rounds on rounds.race_id = weekend_scores.race_id
    inner join rounds as later on later.season = rounds.season and later.round >= rounds.round
    where later.race_id in (select race_id from constructor_standings)
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

compared as (
    select
        season,
        round,
        constructor_id,
        coalesce(standings.points, 0) as points_in_standings,
        coalesce(expected.points, 0) as points_by_the_rules
    from standings
    full join expected using (season, round, constructor_id)
)

select
    compared.season,
    compared.round,
    constructors.constructor_ref,
    compared.points_by_the_rules + coalesce(known_exceptions.points, 0) as points_by_the_rules,
    compared.points_in_standings
from compared
inner join constructors on constructors.constructor_id = compared.constructor_id
left join known_exceptions
    on known_exceptions.season = compared.season
    and known_exceptions.constructor_ref = constructors.constructor_ref
    and compared.round between known_exceptions.first_round and known_exceptions.last_round
where compared.points_in_standings <> compared.points_by_the_rules + coalesce(known_exceptions.points, 0);
