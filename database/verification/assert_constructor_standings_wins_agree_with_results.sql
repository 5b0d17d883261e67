-- The wins in the constructors' standings are the races won so far in the season, a win shared by two drivers once. The
-- Indianapolis 500, a race of the drivers' championship to 1960, never counted for constructors.
-- severity: error
-- tags: standings, results, constructors
-- since: 1958

with

known_exceptions (season, round, constructor_ref, difference, evidence) as (
    values
    (2007, 9, 'mclaren', 1, 'five wins after round 9, but four after round 10: a slip of the source')
),wins as (
    select distinct
        races.season,
        races.round,
        results.constructor_id
    from results
    inner join races on races.race_id = results.race_id
    where results.finish_position = 1 and races.name <> 'Indianapolis 500'
),

wins_so_far as (
    select
        races.race_id,
        wins.constructor_id,
        count(*) as wins
    from wins
    inner join races on races.season = wins.season and races.round >= wins.round
    where races.race_id in (select race_id from constructor_standings)
    group by races.race_id, wins.constructor_id
),

compared as (
    select
        race_id,
        constructor_id,
        coalesce(constructor_standings.wins, 0) as wins_in_standings,
        coalesce(wins_so_far.wins, 0) as wins_in_results
    from constructor_standings
    full join wins_so_far using (race_id, constructor_id)
)

select
    races.season,
    races.round,
    constructors.constructor_ref,
    compared.wins_in_standings,
    compared.wins_in_results
from compared
inner join races on races.race_id = compared.race_id
inner join constructors on constructors.constructor_id = compared.constructor_id
left join known_exceptions
    on known_exceptions.season = races.season
    and known_exceptions.round = races.round
    and known_exceptions.constructor_ref = constructors.constructor_ref
where compared.wins_in_standings <> compared.wins_in_results + coalesce(known_exceptions.difference, 0);
