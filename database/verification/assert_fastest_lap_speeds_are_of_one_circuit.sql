-- Speed times time is the length of a lap: the same for all cars of a race, to ten metres.
-- severity: error
-- tags: times, results
-- since: 2004

with

known_exceptions (season, round, evidence) as (
    values
    (2015, 2, 'Malaysia: the speeds are of slightly different times'),
    (2017, 13, 'Italy: Ocon has the speed of another lap, see assert_fastest_laps_are_ranked_by_time')
),

lap_lengths as (
    select
        race_id,
        min(fastest_lap_speed_kph * extract(epoch from fastest_lap_time) / 3.6) as shortest_metres,
        max(fastest_lap_speed_kph * extract(epoch from fastest_lap_time) / 3.6) as longest_metres
    from results
    where fastest_lap_speed_kph is not null and fastest_lap_time is not null
    group by race_id
)

select
    races.season,
    races.round,
    round(lap_lengths.shortest_metres) as shortest_metres,
    round(lap_lengths.longest_metres) as longest_metres
from lap_lengths
inner join races on races.race_id = lap_lengths.race_id
left join known_exceptions on known_exceptions.season = races.season and known_exceptions.round = races.round
where lap_lengths.longest_metres - lap_lengths.shortest_metres > 10 and known_exceptions.season is null;
