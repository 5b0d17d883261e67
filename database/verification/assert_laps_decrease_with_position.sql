-- Among the classified cars nobody has driven more laps than the one ahead, and who has a time is on the leader's lap.
-- severity: error
-- tags: laps, results, sprints
-- since: 1950

with

known_exceptions (season, round, driver_ref, evidence) as (
    values
    (1950, 5, 'crossley', 'Belgium: 30 laps behind Claes with 22 (32 by other accounts)'),
    (1960, 4, 'henry_taylor', 'Netherlands: 78 laps, where the winner drove 75'),
    (1960, 4, 'jack_brabham', 'Netherlands: on the leader''s lap, see Henry Taylor'),
    (1960, 4, 'ireland', 'Netherlands: on the leader''s lap, see Henry Taylor'),
    (1960, 4, 'hill', 'Netherlands: on the leader''s lap, see Henry Taylor'),
    (1960, 4, 'moss', 'Netherlands: on the leader''s lap, see Henry Taylor'),
    (1967, 11, 'siffert', 'Mexico: 59 laps behind Ligier with 41 (61 by other accounts)'),
    (1990, 12, 'patrese', 'Italy: timed, but with 52 of 53 laps'),
    (2011, 2, 'sutil', 'Malaysia: timed, but with 55 of 56 laps; lap_times has 56')
),

classified as (
    select
        race_id,
        driver_id,
        position_order,
        laps,
        milliseconds,
        'race' as session
    from results
    where finish_position is not null
    union all
    select
        race_id,
        driver_id,
        position_order,
        laps,
        milliseconds,
        'sprint'
    from sprint_results
    where finish_position is not null
),

compared as (
    select
        *,
        lag(laps) over (partition by race_id, session order by position_order) as laps_ahead,
        max(laps) over (partition by race_id, session) as laps_of_leader
    from classified
)

select
    races.season,
    races.round,
    compared.session,
    drivers.driver_ref,
    compared.laps,
    compared.laps_ahead,
    compared.laps_of_leader
from compared
inner join races on races.race_id = compared.race_id
inner join drivers on drivers.driver_id = compared.driver_id
left join known_exceptions
    on known_exceptions.season = races.season
    and known_exceptions.round = races.round
    and known_exceptions.driver_ref = drivers.driver_ref
where
    (compared.laps > compared.laps_ahead or (compared.milliseconds is not null and compared.laps < compared.laps_of_leader))
    and known_exceptions.season is null;
