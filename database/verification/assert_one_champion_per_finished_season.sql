-- A finished season crowns exactly one driver and, since 1958, exactly one constructor; no season that still runs has a
-- champion. A season is finished when its last scheduled round has standings or, once a later season has results, when
-- its last round with results has them.
-- kind: sport
-- guards: fct_driver_performance.is_champion, fct_driver_performance.career_championships, dim_drivers.championships
-- guards: fct_constructor_performance.is_champion, dim_constructors.championships
-- key: season, championship
-- tags: championship, marts
-- since: 1950

with

calendars as (
    select
        season,
        max(round) as last_scheduled,
        max(round) filter (where race_id in (select race_id from results)) as last_driven,
        max(round) filter (where race_id in (select race_id from driver_standings)) as last_of_drivers,
        max(round) filter (where race_id in (select race_id from constructor_standings)) as last_of_constructors
    from races
    group by season
),

deciding as (
    select
        *,
        case
            when season < (select max(season) from calendars where last_driven is not null) then last_driven
            else last_scheduled
        end as last_deciding
    from calendars
),

expected as (
    select
        season,
        'drivers' as championship,
        (last_of_drivers in (last_deciding, last_scheduled))::int as champions
    from deciding
    where last_of_drivers is not null
    union all
    select
        season,
        'constructors',
        (last_of_constructors in (last_deciding, last_scheduled))::int
    from deciding
    where last_of_constructors is not null
),

crowned as (
    select
        season,
        'drivers' as championship,
        count(*) as champions
    from fct_driver_performance
    where is_champion
    group by season
    union all
    select
        season,
        'constructors',
        count(*)
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
full join crowned using (season, championship)
where coalesce(expected.champions, 0) <> coalesce(crowned.champions, 0);
