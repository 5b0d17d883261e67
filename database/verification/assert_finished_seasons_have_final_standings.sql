-- Once a later season has results, no race of a season follows: the last race that was driven has drivers' standings
-- and, since 1958, constructors' standings. Without them the championship would be published as it stood before. Where
-- a table was left out of the load, its championship is not published at all.
-- kind: sport
-- guards: fct_driver_performance.championship_points, fct_driver_performance.championship_position
-- guards: fct_driver_performance.is_champion, dim_drivers.championships
-- guards: fct_constructor_performance.championship_points, fct_constructor_performance.championship_position
-- guards: fct_constructor_performance.is_champion, dim_constructors.championships
-- key: season, championship
-- tags: standings, championship
-- since: 1950

with

driven as (
    select
        season,
        max(round) as last_round
    from races
    where race_id in (select race_id from results)
    group by season
),

last_races as (
    select
        driven.season,
        driven.last_round,
        races.name as race_name,
        races.race_id in (select race_id from driver_standings) as has_driver_standings,
        races.race_id in (select race_id from constructor_standings) as has_constructor_standings
    from driven
    inner join races on races.season = driven.season and races.round = driven.last_round
    where driven.season < (select max(season) from driven)
)

select
    season,
    'drivers' as championship,
    last_round,
    race_name
from last_races
where not has_driver_standings and exists (select from driver_standings)
union all
select
    season,
    'constructors',
    last_round,
    race_name
from last_races
where not has_constructor_standings and season >= 1958 and exists (select from constructor_standings);
