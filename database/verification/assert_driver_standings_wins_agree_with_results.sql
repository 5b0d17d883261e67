-- The wins in the drivers' standings are the races won so far in the season; a shared win counts for each of its
-- drivers. The marts count wins from the results.
-- kind: source
-- error_if: > 1 % of driver_standings
-- key: season, round, driver_ref
-- tags: standings, results, drivers
-- since: 1950

with

wins as (
    select distinct
        races.season,
        races.round,
        stg_results.driver_id
    from stg_results
    inner join races on races.race_id = stg_results.race_id
    where stg_results.finish_position = 1
),

wins_so_far as (
    select
        races.race_id,
        wins.driver_id,
        count(*) as wins
    from wins
    inner join races on races.season = wins.season and races.round >= wins.round
    where races.race_id in (select race_id from driver_standings)
    group by races.race_id, wins.driver_id
),

compared as (
    select distinct
        race_id,
        driver_id,
        coalesce(driver_standings.wins, 0) as wins_in_standings,
        coalesce(wins_so_far.wins, 0) as wins_in_results
    from driver_standings
    full join wins_so_far using (race_id, driver_id)
    where driver_standings.wins is distinct from wins_so_far.wins
)

select
    races.season,
    races.round,
    drivers.driver_ref,
    compared.wins_in_standings,
    compared.wins_in_results
from compared
inner join races on races.race_id = compared.race_id
inner join drivers on drivers.driver_id = compared.driver_id
where compared.wins_in_standings <> compared.wins_in_results;
