-- The classified cars of a race, those with a number in position_text, are numbered 1, 2, 3, … in the order of the
-- result list, before the cars that are not classified. Drivers share a place of the list only in a shared car: same
-- constructor, same laps, and no later than 1964, when the last car was shared.
-- kind: sport
-- guards: fct_driver_performance.wins, fct_driver_performance.podiums, fct_driver_performance.classified_finishes
-- guards: fct_driver_performance.best_finish, fct_driver_performance.average_finish
-- guards: fct_driver_performance.race_duels_won, fct_driver_performance.race_duels_lost
-- guards: fct_driver_performance.points_2010_system, dim_drivers.podiums, dim_drivers.points_2010_system
-- guards: fct_constructor_performance.podium_places, fct_constructor_performance.one_twos
-- guards: fct_constructor_performance.classified_finishes, fct_constructor_performance.average_finish
-- key: season, round, position_order
-- tags: results
-- since: 1950

with

-- The position is worked out once for each entry.
entries as materialized (
    select
        race_id,
        driver_id,
        constructor_id,
        position_order,
        laps,
        finish_position as place
    from stg_results
),

cars as (
    select
        race_id,
        position_order,
        min(place) as place,
        max(place) as last_place,
        count(*) as entries,
        count(place) as classified_entries,
        min(driver_id) = max(driver_id) as is_one_driver,
        min(constructor_id) <> max(constructor_id) or min(laps) <> max(laps) as is_another_car
    from entries
    group by race_id, position_order
),

ordered as (
    select
        *,
        row_number() over list as number_in_list,
        coalesce(lag(place) over list, 0) as place_ahead,
        lag(place is null) over list as is_behind_unclassified
    from cars
    window list as (partition by race_id order by position_order)
),

faults as (
    select
        *,
        case
            when entries > 1 and is_one_driver then 'the same driver twice in one place'
            when entries > 1 and is_another_car then 'one place for two cars'
            when classified_entries not in (0, entries) or place <> last_place then 'one car in two positions'
            when place is not null and is_behind_unclassified then 'classified behind a car that is not'
            when place <> place_ahead + 1 then 'does not follow the position ahead'
            when position_order <> number_in_list then 'the list has a gap'
        end as fault
    from ordered
)

select
    races.season,
    races.round,
    faults.position_order,
    coalesce(faults.fault, 'a shared car after 1964') as fault,
    faults.place,
    faults.place_ahead,
    faults.entries,
    races.name as race_name
from faults
inner join races on races.race_id = faults.race_id
where faults.fault is not null or (faults.entries > 1 and races.season > 1964);
