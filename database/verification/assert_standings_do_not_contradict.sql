-- A driver or constructor has one row in the standings after a round. Of two that are not alike nobody can tell which
-- is right. Their ids stand in the file; rows that are alike but for the id are a warning of
-- assert_standings_are_not_repeated.
-- kind: sport
-- guards: fct_driver_performance.championship_points, fct_driver_performance.championship_position
-- guards: fct_driver_performance.is_champion, fct_constructor_performance.championship_points
-- guards: fct_constructor_performance.championship_position, fct_constructor_performance.is_champion
-- key: championship, season, round, subject_ref
-- tags: standings
-- since: 1950

with

contradicting as (
    select
        'drivers' as championship,
        race_id,
        driver_id as subject_id,
        array_agg(driver_standings_id order by driver_standings_id) as ids,
        array_agg(points order by driver_standings_id) as points,
        array_agg(championship_position order by driver_standings_id) as positions,
        array_agg(wins order by driver_standings_id) as wins
    from driver_standings
    group by race_id, driver_id
    having
        count(*) > 1
        and count(distinct (points, coalesce(championship_position, 0), position_text, wins)) > 1
    union all
    select
        'constructors',
        race_id,
        constructor_id,
        array_agg(constructor_standings_id order by constructor_standings_id),
        array_agg(points order by constructor_standings_id),
        array_agg(championship_position order by constructor_standings_id),
        array_agg(wins order by constructor_standings_id)
    from constructor_standings
    group by race_id, constructor_id
    having
        count(*) > 1
        and count(distinct (points, coalesce(championship_position, 0), position_text, wins)) > 1
)

select
    contradicting.championship,
    races.season,
    races.round,
    coalesce(drivers.driver_ref, constructors.constructor_ref) as subject_ref,
    contradicting.ids,
    contradicting.points,
    contradicting.positions,
    contradicting.wins,
    races.name as race_name
from contradicting
inner join races on races.race_id = contradicting.race_id
left join drivers on contradicting.championship = 'drivers' and drivers.driver_id = contradicting.subject_id
left join constructors
    on contradicting.championship = 'constructors'
    and constructors.constructor_id = contradicting.subject_id;
