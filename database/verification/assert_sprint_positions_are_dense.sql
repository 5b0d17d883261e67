-- The classified cars of a sprint are numbered 1, 2, 3, … in the order of the result list, and position_text is that
-- number; every driver has one row.
-- severity: error
-- tags: sprints
-- since: 2021

with

ranked as (
    select
        race_id,
        driver_id,
        finish_position,
        position_text,
        position_order,
        row_number() over (partition by race_id order by position_order) as place,
        count(finish_position) over (partition by race_id order by position_order) as place_among_classified,
        count(*) over (partition by race_id, driver_id) as rows_of_driver
    from sprint_results
)

select
    races.season,
    races.round,
    drivers.driver_ref,
    ranked.position_order,
    ranked.finish_position,
    ranked.position_text,
    ranked.rows_of_driver
from ranked
inner join races on races.race_id = ranked.race_id
inner join drivers on drivers.driver_id = ranked.driver_id
where
    ranked.position_order <> ranked.place
    or ranked.finish_position <> ranked.place
    or ranked.finish_position <> ranked.place_among_classified
    or ranked.position_text <> ranked.finish_position::text
    or ranked.rows_of_driver > 1;
