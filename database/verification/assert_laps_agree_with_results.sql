-- A driver's rows in lap_times are the laps of his result, and there is one. Up to two laps of difference are in order:
-- after a red flag the result is counted back by one or two laps, and the last lap of a car far behind is not always
-- recorded.
-- severity: error
-- tags: laps, results
-- since: 1996

with

known_exceptions (season, round, driver_ref, evidence) as (
    values
    (1998, 6, 'frentzen', 'Monaco: retired, 9 laps timed, 5 in the result'),
    (2001, 13, 'alesi', 'Hungary: his laps and Trulli''s are swapped in lap_times (53 and 75)'),
    (2001, 13, 'trulli', 'Hungary: his laps and Alesi''s are swapped in lap_times (75 and 53)'),
    (2001, 14, 'alesi', 'Belgium: his laps and Trulli''s are swapped in lap_times (31 and 36)'),
    (2001, 14, 'trulli', 'Belgium: his laps and Alesi''s are swapped in lap_times (36 and 31)'),
    (2001, 15, 'trulli', 'Italy: Alesi''s 52 laps are given to Trulli, who drove none'),
    (2001, 17, 'alesi', 'Japan: his laps and Trulli''s are swapped in lap_times (52 and 5)'),
    (2001, 17, 'trulli', 'Japan: his laps and Alesi''s are swapped in lap_times (5 and 52)'),
    (2004, 9, 'heidfeld', 'United States: retired, 43 laps timed, 40 in the result'),
    (2005, 12, 'raikkonen', 'Germany: retired, 35 laps timed, 32 in the result'),
    (2006, 11, 'barrichello', 'France: retired, 18 laps timed, 28 in the result'),
    (2008, 4, 'bourdais', 'Spain: retired, 4 laps timed, 7 in the result'),
    (2008, 7, 'piquet_jr', 'Canada: retired, 39 laps timed, 43 in the result'),
    (2008, 9, 'fisichella', 'Great Britain: retired, 26 laps timed, 16 in the result'),
    (2009, 13, 'buemi', 'Italy: has the 19 laps of Alguersuari, his team mate'),
    (2009, 13, 'webber', 'Italy: has the 52 laps of Buemi; drove none'),
    (2010, 8, 'glock', 'Canada: retired, 50 laps timed, 55 in the result'),
    (2010, 8, 'trulli', 'Canada: retired, 42 laps timed, 47 in the result')
),

driven as (
    select
        race_id,
        driver_id,
        count(*) as laps
    from lap_times
    group by race_id, driver_id
),

compared as (
    select
        race_id,
        driver_id,
        driven.laps as laps_timed,
        max(results.laps) as laps_in_result
    from driven
    left join results using (race_id, driver_id)
    group by race_id, driver_id, driven.laps
)

select
    races.season,
    races.round,
    drivers.driver_ref,
    compared.laps_timed,
    compared.laps_in_result
from compared
inner join races on races.race_id = compared.race_id
inner join drivers on drivers.driver_id = compared.driver_id
left join known_exceptions
    on known_exceptions.season = races.season
    and known_exceptions.round = races.round
    and known_exceptions.driver_ref = drivers.driver_ref
where
    (compared.laps_in_result is null or abs(compared.laps_timed - compared.laps_in_result) > 2)
    and known_exceptions.season is null;
