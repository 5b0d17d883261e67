-- The classified cars of a race are numbered 1, 2, 3, … in the order of the result list, and position_text is that number;
-- before the cars that are not classified. Drivers share a position only in a shared car: same constructor, same laps.
-- severity: error
-- tags: results
-- since: 1950

with

known_exceptions (season, round, evidence) as (
    values
    (1954, 2, 'Indianapolis: Hartley''s row of the retired car that he shared with Teague says 23, Teague''s says retired'),
    (1983, 1, 'Brazil: second place was not awarded after Rosberg''s disqualification'),
    (2005, 1, 'Australia: Button (11) and Sato (14), who pulled in on the last lap, have their place in position_text only')
),

cars as (
    select
        race_id,
        position_order,
        min(finish_position) as finish_position,
        min(coalesce(finish_position, 0)) <> max(coalesce(finish_position, 0)) as is_position_different,
        min(constructor_id) <> max(constructor_id) or min(laps) <> max(laps) as is_car_different,
        bool_or(finish_position is not null and position_text <> finish_position::text) as is_text_different
    from results
    group by race_id, position_order
),

ranked as (
    select
        *,
        row_number() over (partition by race_id order by position_order) as place,
        count(finish_position) over (partition by race_id order by position_order) as place_among_classified
    from cars
)

select
    races.season,
    races.round,
    ranked.position_order,
    ranked.finish_position,
    ranked.place,
    ranked.is_position_different,
    ranked.is_car_different,
    ranked.is_text_different
from ranked
inner join races on races.race_id = ranked.race_id
left join known_exceptions on known_exceptions.season = races.season and known_exceptions.round = races.round
where
    known_exceptions.season is null
    and (
        ranked.position_order <> ranked.place
        or ranked.finish_position <> ranked.place_among_classified
        or ranked.finish_position <> ranked.place
        or ranked.is_position_different
        or ranked.is_car_different
        or ranked.is_text_different
    );
