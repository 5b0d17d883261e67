-- The standings after a round number the drivers 1, 2, 3, … without gap, nobody with fewer points ahead of one with
-- more; who is struck from the championship (position_text D or E) comes last whatever the points. Any other
-- position_text is the position. Drivers level in points may share a place, as the sport lets them; the source mostly
-- ranks them. Who has no position is not ranked yet and has no points. A row that stands twice counts once, see
-- assert_standings_are_not_repeated.
-- kind: sport
-- guards: fct_driver_performance.championship_position, fct_driver_performance.is_champion
-- guards: dim_drivers.championships, dim_drivers.best_championship_position
-- key: season, round, driver_ref
-- tags: standings, drivers
-- since: 1950

with

standings as (
    select distinct on (race_id, driver_id)
        race_id,
        driver_id,
        points,
        championship_position,
        position_text,
        position_text in ('D', 'E') as is_struck
    from driver_standings
    order by race_id, driver_id, driver_standings_id
),

ranked as (
    select
        *,
        row_number() over standing as place,
        lag(championship_position) over standing as position_ahead,
        lag(points) over standing as points_ahead
    from standings
    where championship_position is not null
    window standing as (partition by race_id order by is_struck, championship_position)
),

faults as (
    select
        *,
        case
            when not is_struck and points > points_ahead then 'more points than the one ahead'
            when not is_struck and position_text <> championship_position::text then 'position_text is not the position'
            when
                championship_position <> place
                and (championship_position, points) is distinct from (position_ahead, points_ahead)
                then 'the numbering has a gap'
        end as fault
    from ranked
    union all
    select
        *,
        null,
        null,
        null,
        'points, but no position'
    from standings
    where championship_position is null and points > 0
)

select
    races.season,
    races.round,
    drivers.driver_ref,
    faults.fault,
    faults.championship_position,
    faults.position_text,
    faults.place as position_by_order,
    faults.points,
    faults.points_ahead
from faults
inner join races on races.race_id = faults.race_id
inner join drivers on drivers.driver_id = faults.driver_id
where faults.fault is not null;
