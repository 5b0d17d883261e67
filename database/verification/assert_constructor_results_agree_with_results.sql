-- A constructor's points of a weekend are those of all its cars since 1979, and those of its best car from 1958 to
-- 1978 (in 1958 and 1959 without the driver's point for the fastest lap). Until 2024 the points of the sprint are
-- contained, since 2025 they are not: in each season whichever holds for more of its constructors is taken to hold for
-- all of them. The source adds up both cars in a few races before 1979, and knows none of the deductions of 1995,
-- 2000, 2007 and 2020; its standings do. No figure of the marts is made from this table.
-- kind: source
-- error_if: > 1 % of constructor_results
-- key: season, round, constructor_ref
-- tags: points, results, constructors
-- since: 1958

with

constructor_systems as (
    select * from seed_points_systems
    where championship = 'constructors' and session = 'race' and last_season < 1961
),

race_scores as (
    select
        stg_results.race_id,
        stg_results.constructor_id,
        case
            when races.season >= 1979 then sum(stg_results.points)
            when races.season >= 1960 then max(stg_results.points)
            else coalesce(max(constructor_systems.points), 0)
        end as points
    from stg_results
    inner join races on races.race_id = stg_results.race_id
    left join constructor_systems
        on races.season between constructor_systems.first_season and constructor_systems.last_season
        and constructor_systems.position = stg_results.finish_position
    where stg_results.points > 0
    group by races.season, stg_results.race_id, stg_results.constructor_id
),

sprint_scores as (
    select
        race_id,
        constructor_id,
        sum(points) as points
    from sprint_results
    where points > 0
    group by race_id, constructor_id
),

compared as (
    select
        race_id,
        constructor_id,
        coalesce(constructor_results.points, 0) as points_in_source,
        coalesce(race_scores.points, 0) as race_points,
        coalesce(sprint_scores.points, 0) as sprint_points
    from constructor_results
    full join race_scores using (race_id, constructor_id)
    full join sprint_scores using (race_id, constructor_id)
    where race_id in (select race_id from constructor_results)
),

conventions as (
    select
        races.season,
        count(*) filter (where compared.points_in_source = compared.race_points + compared.sprint_points)
        >= count(*) filter (where compared.points_in_source = compared.race_points) as is_with_sprints
    from compared
    inner join races on races.race_id = compared.race_id
    where compared.sprint_points > 0
    group by races.season
)

select
    races.season,
    races.round,
    constructors.constructor_ref,
    compared.points_in_source,
    compared.race_points,
    compared.sprint_points,
    conventions.is_with_sprints,
    races.name as race_name
from compared
inner join races on races.race_id = compared.race_id
inner join constructors on constructors.constructor_id = compared.constructor_id
left join conventions on conventions.season = races.season
where
    compared.points_in_source
    <> compared.race_points + case when conventions.is_with_sprints then compared.sprint_points else 0 end;
