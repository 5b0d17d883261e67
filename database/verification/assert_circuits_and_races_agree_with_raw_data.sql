-- What dim_races says of a race and dim_circuits of a circuit, counted again from the raw tables: who won, how many
-- cars came home, how many races there were. Classified is who has a number in position_text; rows of one constructor
-- with one position_order are one car. Circuits have no season: 0.
-- kind: pipeline
-- guards: dim_races.winner_driver_id, dim_races.winner_names, dim_races.winner_laps, dim_races.winner_milliseconds
-- guards: dim_races.cars_entered, dim_races.classified_finishes, dim_races.has_results, dim_races.has_sprint
-- guards: dim_races.is_won_from_pole, dim_races.race_date, dim_circuits.races_scheduled, dim_circuits.races_held
-- guards: dim_circuits.first_season, dim_circuits.last_season, dim_circuits.winning_drivers
-- guards: dim_circuits.winning_constructors, dim_circuits.wins_from_pole, dim_circuits.fastest_lap_milliseconds
-- key: relation, season, round, reference
-- tags: marts, races, circuits
-- since: 1950

with

entries as (
    select
        races.race_id,
        races.circuit_id,
        results.driver_id,
        results.constructor_id,
        results.result_id,
        results.position_order,
        results.laps,
        results.milliseconds,
        results.grid,
        results.fastest_lap_time,
        results.position_text ~ '^[1-9][0-9]{0,2}$' as is_classified,
        results.position_text = '1' as is_win
    from races
    inner join results on results.race_id = races.race_id
),

cars as (
    select
        race_id,
        bool_or(is_classified) as is_classified
    from entries
    group by race_id, constructor_id, position_order
),

fields as (
    select
        race_id,
        count(*) as cars,
        count(*) filter (where is_classified) as classified
    from cars
    group by race_id
),

entered as (
    select
        race_id,
        min(result_id) filter (where is_win) as winning_result_id,
        count(*) filter (where is_win) as winners,
        max(laps) filter (where is_win) as laps,
        min(milliseconds) filter (where is_win) as milliseconds,
        coalesce(bool_or(is_win and grid = 1), false) as is_won_from_pole
    from entries
    group by race_id
),

raw_races as (
    select
        races.race_id,
        races.race_date,
        winners.driver_id as winner_driver_id,
        coalesce(entered.winners, 0) as winners,
        entered.laps,
        entered.milliseconds,
        coalesce(fields.cars, 0) as cars,
        coalesce(fields.classified, 0) as classified,
        coalesce(entered.is_won_from_pole, false) as is_won_from_pole,
        entered.race_id is not null as has_results,
        races.sprint_date is not null or races.race_id in (select race_id from sprint_results) as has_sprint
    from races
    left join entered on entered.race_id = races.race_id
    left join fields on fields.race_id = races.race_id
    left join entries as winners on winners.result_id = entered.winning_result_id
),

raw_circuits as (
    select
        circuits.circuit_id,
        count(distinct races.race_id) as scheduled,
        count(distinct entries.race_id) as held,
        min(races.season) as first_season,
        max(races.season) as last_season,
        count(distinct entries.driver_id) filter (where entries.is_win) as winning_drivers,
        count(distinct entries.constructor_id) filter (where entries.is_win) as winning_constructors,
        count(distinct entries.race_id) filter (where entries.is_win and entries.grid = 1) as wins_from_pole,
        round(extract(epoch from min(entries.fastest_lap_time)) * 1000) as fastest_lap
    from circuits
    left join races on races.circuit_id = circuits.circuit_id
    left join entries on entries.race_id = races.race_id
    group by circuits.circuit_id
)

select
    'dim_races' as relation,
    found.season,
    found.round,
    found.circuit_ref as reference,
    to_jsonb(raw_races) as counted,
    to_jsonb(found) as published
from dim_races as found
inner join raw_races using (race_id)
where
    found.winner_driver_id is distinct from raw_races.winner_driver_id
    or coalesce(cardinality(string_to_array(found.winner_names, ', ')), 0) < raw_races.winners
    or found.winner_laps is distinct from raw_races.laps
    or found.winner_milliseconds is distinct from raw_races.milliseconds
    or found.cars_entered <> raw_races.cars
    or found.classified_finishes <> raw_races.classified
    or found.is_won_from_pole <> raw_races.is_won_from_pole
    or found.has_results <> raw_races.has_results
    or found.has_sprint <> raw_races.has_sprint
    or found.race_date <> raw_races.race_date
union all
select
    'dim_circuits',
    0,
    0,
    found.circuit_ref,
    to_jsonb(raw_circuits),
    to_jsonb(found)
from dim_circuits as found
inner join raw_circuits using (circuit_id)
where
    found.races_scheduled <> raw_circuits.scheduled
    or found.races_held <> raw_circuits.held
    or found.first_season is distinct from raw_circuits.first_season
    or found.last_season is distinct from raw_circuits.last_season
    or found.winning_drivers <> raw_circuits.winning_drivers
    or found.winning_constructors <> raw_circuits.winning_constructors
    or found.wins_from_pole <> raw_circuits.wins_from_pole
    or found.fastest_lap_milliseconds is distinct from raw_circuits.fastest_lap;
