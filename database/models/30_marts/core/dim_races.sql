-- Grain: one row per race weekend of the raw table, also those that are only scheduled or were cancelled.
-- Cars are counted, not drivers: several drivers of one car share its constructor and position_order.
-- Inputs are not materialized, so that the planner sees their statistics.

create table dim_races as
with

races as not materialized (
    select * from int_races
),

results as not materialized (
    select * from int_race_results
),

cars as (
    select
        race_id,
        constructor_id,
        position_order,
        count(*) as drivers,
        bool_or(is_started) as is_started,
        bool_or(is_classified) as is_classified,
        bool_or(is_retired) as is_retired
    from results
    group by race_id, constructor_id, position_order
),

fields as (
    select
        race_id,
        count(*) as cars_entered,
        count(*) filter (where is_started) as cars_started,
        count(*) filter (where is_classified) as classified_finishes,
        count(*) filter (where is_retired and not is_classified) as retirements
    from cars
    group by race_id
),

wins as (
    select
        race_id,
        (array_agg(driver_id order by result_id))[1] as driver_id,
        (array_agg(constructor_id order by result_id))[1] as constructor_id,
        (array_agg(constructor_name order by result_id))[1] as constructor_name,
        string_agg(driver_name, ', ' order by result_id) as driver_names,
        max(laps) as laps,
        min(milliseconds) as milliseconds,
        bool_or(is_pole) as is_won_from_pole
    from results
    where is_win
    group by race_id
),

poles as (
    select
        race_id,
        string_agg(driver_name, ', ' order by result_id) as driver_names
    from results
    where is_pole
    group by race_id
),

fastest_laps as (
    select
        race_id,
        string_agg(driver_name, ', ' order by result_id) as driver_names
    from results
    where is_fastest_lap
    group by race_id
),

final as (
    select
        races.race_id,
        races.circuit_id,
        wins.driver_id as winner_driver_id,
        wins.constructor_id as winner_constructor_id,
        races.race_name,
        races.circuit_ref,
        races.circuit_name,
        races.location,
        races.country,
        races.wikipedia_url,
        wins.driver_names as winner_names,
        wins.constructor_name as winner_constructor_name,
        poles.driver_names as pole_names,
        fastest_laps.driver_names as fastest_lap_names,
        races.season,
        races.round,
        coalesce(fields.cars_entered, 0)::int as cars_entered,
        coalesce(fields.cars_started, 0)::int as cars_started,
        coalesce(fields.classified_finishes, 0)::int as classified_finishes,
        coalesce(fields.retirements, 0)::int as retirements,
        wins.laps as winner_laps,
        wins.milliseconds as winner_milliseconds,
        fields.race_id is not null as has_results,
        races.has_sprint,
        coalesce(wins.is_won_from_pole, false) as is_won_from_pole,
        races.race_date,
        races.race_time,
        races.fp1_date,
        races.fp1_time,
        races.fp2_date,
        races.fp2_time,
        races.fp3_date,
        races.fp3_time,
        races.qualifying_date,
        races.qualifying_time,
        races.sprint_date,
        races.sprint_time
    from races
    left join fields on fields.race_id = races.race_id
    left join wins on wins.race_id = races.race_id
    left join poles on poles.race_id = races.race_id
    left join fastest_laps on fastest_laps.race_id = races.race_id
)

select * from final;

alter table dim_races
    alter column circuit_id set not null,
    alter column race_name set not null,
    alter column circuit_ref set not null,
    alter column circuit_name set not null,
    alter column location set not null,
    alter column country set not null,
    alter column season set not null,
    alter column round set not null,
    alter column cars_entered set not null,
    alter column cars_started set not null,
    alter column classified_finishes set not null,
    alter column retirements set not null,
    alter column has_results set not null,
    alter column has_sprint set not null,
    alter column is_won_from_pole set not null,
    alter column race_date set not null,
    add constraint pk_dim_races primary key (race_id),
    add constraint fk_dim_races_circuit_id foreign key (circuit_id) references dim_circuits (circuit_id),
    add constraint fk_dim_races_race_id foreign key (race_id) references int_races (race_id),
    add constraint fk_dim_races_winner_driver_id foreign key (winner_driver_id) references int_drivers (driver_id),
    add constraint fk_dim_races_winner_constructor_id
        foreign key (winner_constructor_id) references int_constructors (constructor_id),
    add constraint ck_dim_races_results check (has_results = (cars_entered > 0)),
    add constraint ck_dim_races_cars check (cars_started <= cars_entered),
    add constraint ck_dim_races_outcomes check (classified_finishes + retirements <= cars_entered),
    add constraint ck_dim_races_winner check (
        num_nulls(winner_driver_id, winner_constructor_id, winner_names, winner_constructor_name, winner_laps)
        in (0, 5)
    ),
    add constraint ck_dim_races_won_from_pole
        check (not is_won_from_pole or (winner_names is not null and pole_names is not null)),
    add constraint ck_dim_races_sprint check (has_sprint or sprint_date is null);

comment on table dim_races is
    'One row per race weekend, past, scheduled or cancelled: where, when, who won. All times are UTC; null = not '
    'recorded.';
comment on column dim_races.race_id is 'Key of the race weekend. Not in the order of dates: that is season, round.';
comment on column dim_races.circuit_id is 'Circuit where the race is held.';
comment on column dim_races.winner_driver_id is
    'The winner; of drivers who shared the winning car the one with the lowest result_id. Null = no winner (yet).';
comment on column dim_races.winner_constructor_id is 'Constructor of the winner. Null = no winner (yet).';
comment on column dim_races.race_name is 'Name of the race, for example Monaco Grand Prix.';
comment on column dim_races.circuit_ref is 'Readable key of the circuit.';
comment on column dim_races.circuit_name is 'Name of the circuit.';
comment on column dim_races.location is 'Town or region of the circuit.';
comment on column dim_races.country is 'Country of the circuit, English short form as in the source (UK, USA, UAE).';
comment on column dim_races.wikipedia_url is 'Article about the race; null in some later editions of the files.';
comment on column dim_races.winner_names is
    'Forename and surname of the winner; of a shared win all of them, with commas. Null = no winner (yet).';
comment on column dim_races.winner_constructor_name is 'Name of winner_constructor_id.';
comment on column dim_races.pole_names is
    'Who started from grid 1; of drivers who shared that car all of them, with commas. Null = not known (yet).';
comment on column dim_races.fastest_lap_names is
    'Who drove the fastest lap of the race (rank 1), with commas if several; null = not recorded (before 2004).';
comment on column dim_races.season is 'Year of the championship.';
comment on column dim_races.round is 'Number of the race within its season, from 1.';
comment on column dim_races.cars_entered is
    'Cars in results, a car shared by several drivers counted once: rows of one constructor with the same '
    'position_order. 0 = no results (yet).';
comment on column dim_races.cars_started is 'Cars that took the start, see stg_results.is_started.';
comment on column dim_races.classified_finishes is 'Cars with a driver who is classified.';
comment on column dim_races.retirements is 'Cars with position_text R and no driver who is classified.';
comment on column dim_races.winner_laps is
    'Laps that the winner completed: the distance of the race. Null = no winner (yet).';
comment on column dim_races.winner_milliseconds is
    'Total time of the winner in milliseconds; null = no winner (yet), or not timed.';
comment on column dim_races.has_results is 'True where results has a row of the race.';
comment on column dim_races.has_sprint is 'True where sprint_date is known or sprint_results has rows of this weekend.';
comment on column dim_races.is_won_from_pole is 'True where the winning car started from grid 1.';
comment on column dim_races.race_date is 'Day of the race.';
comment on column dim_races.race_time is 'Start of the race, UTC; null before 2005.';
comment on column dim_races.fp1_date is 'Day of the first practice.';
comment on column dim_races.fp1_time is 'Start of the first practice, UTC.';
comment on column dim_races.fp2_date is 'Day of the second practice.';
comment on column dim_races.fp2_time is 'Start of the second practice, UTC.';
comment on column dim_races.fp3_date is 'Day of the third practice.';
comment on column dim_races.fp3_time is 'Start of the third practice, UTC.';
comment on column dim_races.qualifying_date is 'Day of qualifying.';
comment on column dim_races.qualifying_time is 'Start of qualifying, UTC.';
comment on column dim_races.sprint_date is
    'Day of the sprint; null = no sprint at this race, or no session dates in this edition.';
comment on column dim_races.sprint_time is 'Start of the sprint, UTC.';
