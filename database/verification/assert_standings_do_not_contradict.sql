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

rows_of_subjects as (
    select
        'drivers' as championship,
        driver_standings_id as id,
        race_id,
        driver_id as subject_id,
        points,
        championship_position,
        position_text,
        wins
    from driver_standings
    where (race_id, driver_id) in (
        select race_id, driver_id from driver_standings
        group by race_id, driver_id
        having count(*) > 1
    )
    union all
    select
        'constructors',
        constructor_standings_id,
        race_id,
        constructor_id,
        points,
        championship_position,
        position_text,
        wins
    from constructor_standings
    where (race_id, constructor_id) in (
        select race_id, constructor_id from constructor_standings
        group by race_id, constructor_id
        having count(*) > 1
    )
),

contradicting as (
    select
        championship,
        race_id,
        subject_id,
        array_agg(id order by id) as ids,
        array_agg(points order by id) as points,
        array_agg(championship_position order by id) as positions,
        array_agg(position_text order by id) as position_texts,
        array_agg(wins order by id) as wins
    from rows_of_subjects
    group by championship, race_id, subject_id
    having count(distinct row(points, coalesce(championship_position, 0), position_text, wins)) > 1
)

select
    contradicting.championship,
    races.season,
    races.round,
    coalesce(drivers.driver_ref, constructors.constructor_ref) as subject_ref,
    contradicting.ids,
    contradicting.points,
    contradicting.positions,
    contradicting.position_texts,
    contradicting.wins,
    races.name as race_name
from contradicting
inner join races on races.race_id = contradicting.race_id
left join drivers on contradicting.championship = 'drivers' and drivers.driver_id = contradicting.subject_id
left join constructors
    on contradicting.championship = 'constructors'
    and constructors.constructor_id = contradicting.subject_id;
