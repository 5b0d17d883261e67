-- A driver or constructor has one row in the standings after a round. Sets written by a re-run of an import have some
-- twice, alike but for the id; the lower id counts, so no figure is wrong. Rows that are not alike are an error of
-- assert_standings_do_not_contradict.
-- kind: source
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

repeated as (
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
    having count(distinct row(points, coalesce(championship_position, 0), position_text, wins)) = 1
)

select
    repeated.championship,
    races.season,
    races.round,
    coalesce(drivers.driver_ref, constructors.constructor_ref) as subject_ref,
    repeated.ids,
    repeated.points,
    repeated.positions,
    repeated.position_texts,
    repeated.wins,
    races.name as race_name
from repeated
inner join races on races.race_id = repeated.race_id
left join drivers on repeated.championship = 'drivers' and drivers.driver_id = repeated.subject_id
left join constructors
    on repeated.championship = 'constructors'
    and constructors.constructor_id = repeated.subject_id;
