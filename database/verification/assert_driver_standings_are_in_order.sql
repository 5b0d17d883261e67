-- The standings after a round number the drivers 1, 2, 3, … without gap or tie, nobody with fewer points ahead of one with
-- more; who is struck from the championship (position_text D or E) comes last whatever the points. Any other
-- position_text is the position.
-- severity: error
-- tags: standings, drivers
-- since: 1950

with

ranked as (
    select
        race_id,
        driver_id,
        points,
        championship_position,
        position_text,
        row_number() over standing as position_by_order,
        lag(points) over standing as points_ahead
    from driver_standings
    window standing as (partition by race_id order by position_text in ('D', 'E'), championship_position)
)

select
    races.season,
    races.round,
    drivers.driver_ref,
    ranked.championship_position,
    ranked.position_text,
    ranked.position_by_order,
    ranked.points,
    ranked.points_ahead
from ranked
inner join races on races.race_id = ranked.race_id
inner join drivers on drivers.driver_id = ranked.driver_id
where
    ranked.championship_position <> ranked.position_by_order
    or (ranked.position_text not in ('D', 'E') and ranked.position_text <> ranked.championship_position::text)
    or (ranked.position_text not in ('D', 'E') and ranked.points > ranked.points_ahead);
