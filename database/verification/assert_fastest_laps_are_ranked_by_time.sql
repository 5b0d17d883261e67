-- Fastest laps are ranked 1, 2, 3, … without gap by their time; a ranked lap has a time and was driven before the car
-- stopped.
-- severity: error
-- tags: times, laps, results
-- since: 2004

with

known_exceptions (season, round, evidence) as (
    values
    (2008, 1, 'Australia: Barrichello and Bourdais share rank 8, though not the time'),
    (2008, 9, 'Great Britain: Fisichella''s fastest lap is lap 21, his result has 16'),
    (2014, 1, 'Australia: the fastest laps of four retired cars come after their last lap'),
    (2015, 15, 'United States: rank 8 is missing'),
    (2017, 13, 'Italy: Ocon''s lap is ranked eleventh, its time is that of Raikkonen in eighth'),
    (2017, 20, 'Abu Dhabi: Alonso is ranked fourth with a time for fourteenth'),
    (2018, 14, 'Italy: the fastest laps of three retired cars come after their last lap'),
    (2018, 18, 'United States: the fastest laps of three retired cars come after their last lap'),
    (2023, 18, 'United States: rank 13 is missing'),
    (2024, 21, 'Brazil: Hulkenberg was disqualified, his laps are set to 0')
),

ranked as (
    select
        race_id,
        driver_id,
        fastest_lap_rank,
        fastest_lap_time,
        fastest_lap_number,
        laps,
        position_order,
        dense_rank() over ranks as place,
        lag(fastest_lap_time) over ranks as faster_time
    from results
    where fastest_lap_rank > 0
    window ranks as (partition by race_id order by fastest_lap_rank)
)

select
    races.season,
    races.round,
    drivers.driver_ref,
    ranked.fastest_lap_rank,
    ranked.place,
    ranked.fastest_lap_time,
    ranked.faster_time,
    ranked.fastest_lap_number,
    ranked.laps
from ranked
inner join races on races.race_id = ranked.race_id
inner join drivers on drivers.driver_id = ranked.driver_id
left join known_exceptions on known_exceptions.season = races.season and known_exceptions.round = races.round
where
    known_exceptions.season is null
    and (
        ranked.fastest_lap_rank <> ranked.place
        or ranked.fastest_lap_time is null
        or ranked.fastest_lap_time < ranked.faster_time
        or ranked.fastest_lap_number > ranked.laps
    );
