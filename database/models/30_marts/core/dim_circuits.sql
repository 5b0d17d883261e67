-- Grain: one row per circuit of the raw table, also those without a race.
-- A circuit is one place, whatever its layout was that year: the fastest lap is that of the shortest one driven.
-- Inputs are not materialized, so that the planner sees their statistics.

create table dim_circuits as
with

circuits as not materialized (
    select * from int_circuits
),

races as not materialized (
    select * from int_races
),

results as not materialized (
    select * from int_race_results
),

calendars as (
    select
        circuit_id,
        count(*) as races_scheduled,
        min(season) as first_season,
        max(season) as last_season
    from races
    group by circuit_id
),

-- Drivers who shared a car have one row each; a race counts once.
entries as (
    select
        circuit_id,
        race_id,
        min(race_date) as race_date,
        bool_or(is_win) and bool_or(is_pole) as has_win_and_pole,
        bool_or(is_win and is_pole) as is_won_from_pole,
        count(*) filter (where is_started) as starts,
        count(*) filter (where is_started and is_classified) as finishes
    from results
    group by circuit_id, race_id
),

histories as (
    select
        circuit_id,
        count(*) as races_held,
        count(*) filter (where is_won_from_pole) as wins_from_pole,
        count(*) filter (where has_win_and_pole) as races_with_win_and_pole,
        sum(starts) as starts,
        sum(finishes) as finishes,
        min(race_date) as first_race_date,
        max(race_date) as last_race_date
    from entries
    group by circuit_id
),

wins as (
    select
        circuit_id,
        count(distinct driver_id) as winning_drivers,
        count(distinct constructor_id) as winning_constructors
    from results
    where is_win
    group by circuit_id
),

fastest_laps as (
    select distinct on (circuit_id)
        circuit_id,
        driver_id,
        driver_name,
        season,
        fastest_lap_time
    from results
    where fastest_lap_time is not null
    order by circuit_id, fastest_lap_time, season, round, result_id
),

final as (
    select
        circuits.circuit_id,
        fastest_laps.driver_id as fastest_lap_driver_id,
        circuits.circuit_ref,
        circuits.circuit_name,
        circuits.location,
        circuits.country,
        circuits.wikipedia_url,
        fastest_laps.driver_name as fastest_lap_driver_name,
        circuits.latitude,
        circuits.longitude,
        circuits.altitude_metres,
        calendars.first_season,
        calendars.last_season,
        coalesce(calendars.races_scheduled, 0)::int as races_scheduled,
        coalesce(histories.races_held, 0)::int as races_held,
        coalesce(wins.winning_drivers, 0)::int as winning_drivers,
        coalesce(wins.winning_constructors, 0)::int as winning_constructors,
        coalesce(histories.wins_from_pole, 0)::int as wins_from_pole,
        round(histories.wins_from_pole::numeric / nullif(histories.races_with_win_and_pole, 0), 4) as pole_win_rate,
        round(histories.finishes / nullif(histories.starts, 0), 4) as finish_rate,
        fastest_laps.season as fastest_lap_season,
        (extract(epoch from fastest_laps.fastest_lap_time) * 1000)::bigint as fastest_lap_milliseconds,
        histories.first_race_date,
        histories.last_race_date
    from circuits
    left join calendars on calendars.circuit_id = circuits.circuit_id
    left join histories on histories.circuit_id = circuits.circuit_id
    left join wins on wins.circuit_id = circuits.circuit_id
    left join fastest_laps on fastest_laps.circuit_id = circuits.circuit_id
)

select * from final;

alter table dim_circuits
    alter column circuit_ref set not null,
    alter column circuit_name set not null,
    alter column location set not null,
    alter column country set not null,
    alter column latitude set not null,
    alter column longitude set not null,
    alter column races_scheduled set not null,
    alter column races_held set not null,
    alter column winning_drivers set not null,
    alter column winning_constructors set not null,
    alter column wins_from_pole set not null,
    add constraint pk_dim_circuits primary key (circuit_id),
    add constraint fk_dim_circuits_circuit_id foreign key (circuit_id) references int_circuits (circuit_id),
    add constraint fk_dim_circuits_fastest_lap_driver_id
        foreign key (fastest_lap_driver_id) references int_drivers (driver_id),
    add constraint ck_dim_circuits_seasons check (first_season <= last_season),
    add constraint ck_dim_circuits_races check (races_held <= races_scheduled),
    add constraint ck_dim_circuits_calendar check ((races_scheduled > 0) = (first_season is not null)),
    add constraint ck_dim_circuits_wins_from_pole check (wins_from_pole <= races_held),
    add constraint ck_dim_circuits_fastest_lap check (
        num_nulls(fastest_lap_driver_id, fastest_lap_driver_name, fastest_lap_season, fastest_lap_milliseconds)
        in (0, 4)
    );

comment on table dim_circuits is
    'One row per circuit, also those without a race. A circuit is one place, whatever its layout was that year.';
comment on column dim_circuits.circuit_id is 'Key of the circuit.';
comment on column dim_circuits.fastest_lap_driver_id is
    'Who drove the fastest lap of a race there; of equal ones the first. Null = none recorded.';
comment on column dim_circuits.circuit_ref is 'Readable key, for example albert_park; unique.';
comment on column dim_circuits.circuit_name is 'Name of the circuit.';
comment on column dim_circuits.location is 'Town or region.';
comment on column dim_circuits.country is 'Country, English short form as in the source (UK, USA, UAE).';
comment on column dim_circuits.wikipedia_url is 'Article about the circuit; null = unknown.';
comment on column dim_circuits.fastest_lap_driver_name is 'Forename and surname of fastest_lap_driver_id.';
comment on column dim_circuits.latitude is 'Degrees, north positive.';
comment on column dim_circuits.longitude is 'Degrees, east positive.';
comment on column dim_circuits.altitude_metres is 'Metres above sea level; null = unknown.';
comment on column dim_circuits.first_season is 'First season with a race there in the calendar; null = none.';
comment on column dim_circuits.last_season is 'Last season with a race there in the calendar, also one still to come.';
comment on column dim_circuits.races_scheduled is 'Races there in the calendar, those to come and cancelled included.';
comment on column dim_circuits.races_held is 'Races there with a row in results.';
comment on column dim_circuits.winning_drivers is 'Different drivers who won there; each of a shared win counts.';
comment on column dim_circuits.winning_constructors is 'Different constructors that won there.';
comment on column dim_circuits.wins_from_pole is 'Races there that a car won from grid 1.';
comment on column dim_circuits.pole_win_rate is
    'wins_from_pole per race there with a winner and a car on grid 1, four decimals; null = no such race.';
comment on column dim_circuits.finish_rate is
    'Rows in results there that started and are classified, per row that started, four decimals; null = none started.';
comment on column dim_circuits.fastest_lap_season is 'Season of the fastest lap; null = none recorded.';
comment on column dim_circuits.fastest_lap_milliseconds is
    'The fastest lap of a race there, in milliseconds, of those in results: recorded from 2004. Layouts are not told '
    'apart.';
comment on column dim_circuits.first_race_date is 'Day of the first race there with a row in results; null = none.';
comment on column dim_circuits.last_race_date is 'Day of the last race there with a row in results; null = none.';
