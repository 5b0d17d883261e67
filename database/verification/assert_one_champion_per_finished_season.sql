-- A finished season (its last scheduled round has standings) crowns exactly one driver and, since 1958, exactly one
-- constructor; no season that still runs has a champion.
-- severity: error
-- tags: championship, marts
-- since: 1950

with

finished as (
    select
        races.season,
        bool_or(exists (select from driver_standings where driver_standings.race_id = races.race_id)) as drivers,
        bool_or(exists (select from constructor_standings where constructor_standings.race_id = races.race_id)) as constructors
    from races
    where not exists (select from races as later where later.season = races.season and later.round > races.round)
    group by races.season
),

expected as (
    select season, 'driver' as championship, drivers::int as champions from finished
    union all
    select season, 'constructor', constructors::int from finished
),

crowned as (
    select season, 'driver' as championship, count(*) as champions
    from fct_driver_performance
    where is_champion
    group by season
    union all
    select season, 'constructor', count(*)
    from fct_constructor_performance
    where is_champion
    group by season
)

select
    season,
    championship,
    expected.champions as expected_champions,
    coalesce(crowned.champions, 0) as crowned_champions
from expected
left join crowned using (season, championship)
where expected.champions <> coalesce(crowned.champions, 0);
