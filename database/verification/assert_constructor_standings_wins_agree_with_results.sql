-- The wins in the constructors' standings are the races won so far in the season, a win shared by two drivers once. The
-- Indianapolis 500, a race of the drivers' championship to 1960, never counted for constructors. The marts count wins
-- from the results.
-- kind: source
-- error_if: > 1 % of constructor_standings
-- key: season, round, constructor_ref
-- tags: standings, results, constructors
-- since: 1958

with

wins as (
    select distinct
        races.season,
        races.round,
        stg_results.constructor_id
    from stg_results
    inner join races on races.race_id = stg_results.race_id
    where stg_results.finish_position = 1 and races.name <> 'Indianapolis 500'
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
    select distinct
        race_id,
        constructor_id,
        coalesce(constructor_standings.wins, 0) as wins_in_standings,
        coalesce(wins_so_far.wins, 0) as wins_in_results
    from constructor_standings
    full join wins_so_far using (race_id, constructor_id)
    where constructor_standings.wins is distinct from wins_so_far.wins
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
where compared.wins_in_standings <> compared.wins_in_results;
