-- A driver or constructor has one row in the standings after a round. Sets written by a re-run of an import have some
-- twice, alike but for the id; the lower id counts, so no figure is wrong. Rows that are not alike are an error of
-- assert_standings_do_not_contradict.
-- kind: source
-- key: championship, season, round, subject_ref
-- tags: standings
-- since: 1950

with

repeated as (
    select
        'drivers' as championship,
        race_id,
        driver_id as subject_id,
        count(*) as rows,
        array_agg(driver_standings_id order by driver_standings_id) as ids
    from driver_standings
    group by race_id, driver_id
    having
        count(*) > 1
        and count(distinct (points, coalesce(championship_position, 0), position_text, wins)) = 1
    union all
    select
        'constructors',
        race_id,
        constructor_id,
        count(*),
        array_agg(constructor_standings_id order by constructor_standings_id)
    from constructor_standings
    group by race_id, constructor_id
    having
        count(*) > 1
        and count(distinct (points, coalesce(championship_position, 0), position_text, wins)) = 1
)

select
    repeated.championship,
    races.season,
    races.round,
    coalesce(drivers.driver_ref, constructors.constructor_ref) as subject_ref,
    repeated.rows,
    repeated.ids,
    races.name as race_name
from repeated
inner join races on races.race_id = repeated.race_id
left join drivers on repeated.championship = 'drivers' and drivers.driver_id = repeated.subject_id
left join constructors on repeated.championship = 'constructors' and constructors.constructor_id = repeated.subject_id;
