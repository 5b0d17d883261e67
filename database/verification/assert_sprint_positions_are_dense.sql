-- The classified cars of a sprint, those with a number in position_text, are numbered 1, 2, 3, … in the order of the
-- result list, before the cars that are not classified; every driver has one row.
-- kind: sport
-- guards: fct_driver_performance.sprint_wins, fct_driver_performance.sprint_podiums, dim_drivers.sprint_wins
-- guards: fct_constructor_performance.sprint_wins, dim_constructors.sprint_wins
-- key: season, round, driver_ref, position_order
-- tags: sprints
-- since: 2021

with

ordered as (
    select
        race_id,
        driver_id,
        position_order,
        finish_position as place,
        row_number() over list as number_in_list,
        coalesce(lag(finish_position) over list, 0) as place_ahead,
        lag(finish_position is null) over list as is_behind_unclassified,
        count(*) over (partition by race_id, driver_id) as rows_of_driver
    from stg_sprint_results
    window list as (partition by race_id order by position_order)
),

faults as (
    select
        *,
        case
            when rows_of_driver > 1 then 'the same driver twice'
            when place is not null and is_behind_unclassified then 'classified behind a car that is not'
            when place <> place_ahead + 1 then 'does not follow the position ahead'
            when position_order <> number_in_list then 'the list has a gap'
        end as fault
    from ordered
)

select
    races.season,
    races.round,
    drivers.driver_ref,
    faults.position_order,
    faults.fault,
    faults.place,
    faults.place_ahead,
    races.name as race_name
from faults
inner join races on races.race_id = faults.race_id
inner join drivers on drivers.driver_id = faults.driver_id
where faults.fault is not null;
