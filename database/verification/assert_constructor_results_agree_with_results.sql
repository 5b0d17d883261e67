-- A constructor's points of a weekend are those of all its cars in race and sprint since 1979, and those of its best car
-- from 1958 to 1978 (in 1958 and 1959 without the driver's point for the fastest lap). The source adds up both cars in a
-- few races before 1979; its standings do not.
-- severity: error
-- tags: points, results, constructors
-- since: 1958

with

known_exceptions (season, round, constructor_ref, difference, evidence) as (
    values
    (1958, 11, 'brm', 2, 'fourth and fifth place added up (3 + 2)'),
    (1958, 11, 'ferrari', 4, 'second and third place added up (6 + 4)'),
    (1958, 11, 'vanwall', 1, 'the driver''s point for the fastest lap added'),
    (1959, 2, 'lesovsky', 1, 'the driver''s point for the fastest lap added'),
    (1960, 1, 'ferrari', 2, 'second and fifth place added up (6 + 2)'),
    (1961, 5, 'cooper-climax', 1, 'fourth and sixth place added up (3 + 1)'),
    (1961, 5, 'ferrari', 10, 'first, second and third place added up (9 + 6 + 4)'),
    (1966, 4, 'brabham-repco', 6, 'first and second place added up (9 + 6)'),
    (1967, 4, 'brm', 2, 'second and fifth place added up (6 + 2)'),
    (1970, 8, 'team_lotus', 3, 'first and fourth place added up (9 + 3)'),
    (1970, 9, 'brm', 2, 'fourth and fifth place added up (3 + 2)'),
    (1970, 9, 'ferrari', 6, 'first and second place added up (9 + 6)'),
    (1972, 11, 'mclaren', 4, 'second and third place added up (6 + 4)'),
    (1979, 3, 'brabham', 1, 'Lauda''s sixth place, given to Brabham-Alfa Romeo as well, which had won it')
),

scores as (
    select
        races.season,
        results.race_id,
        results.constructor_id,
        case
            when races.season <= 1959 then coalesce((array[8, 6, 4, 3, 2])[results.finish_position], 0)
            else results.points
        end as points
    from results
    inner join races on races.race_id = results.race_id
    where results.points > 0
    union all
    select
        races.season,
        sprint_results.race_id,
        sprint_results.constructor_id,
        sprint_results.points
    from sprint_results
    inner join races on races.race_id = sprint_results.race_id
    where sprint_results.points > 0
),

expected as (
    select
        race_id,
        constructor_id,
        case when season >= 1979 then sum(points) else max(points) end as points
    from scores
    where race_id in (select race_id from constructor_results)
    group by season, race_id, constructor_id
),

compared as (
    select
        race_id,
        constructor_id,
        coalesce(constructor_results.points, 0) as points_in_source,
        coalesce(expected.points, 0) as points_by_results
    from constructor_results
    full join expected using (race_id, constructor_id)
)

select
    races.season,
    races.round,
    constructors.constructor_ref,
    compared.points_in_source,
    compared.points_by_results + coalesce(known_exceptions.difference, 0) as points_by_results
from compared
inner join races on races.race_id = compared.race_id
inner join constructors on constructors.constructor_id = compared.constructor_id
left join known_exceptions
    on known_exceptions.season = races.season
    and known_exceptions.round = races.round
    and known_exceptions.constructor_ref = constructors.constructor_ref
where compared.points_in_source <> compared.points_by_results + coalesce(known_exceptions.difference, 0);
