-- Grain: one row per race weekend of the raw table, also those that are only scheduled or were cancelled.
-- What a race weekend is, with its circuit, cleaned once, and whether there is a sprint: later editions have no session
-- dates, so that the results of a sprint tell as well.

create table int_races as
with

races as (
    select * from stg_races
),

circuits as (
    select * from int_circuits
),

sprints as (
    select distinct race_id from stg_sprint_results
),

final as (
    select
        races.race_id,
        races.circuit_id,
        races.race_name,
        circuits.circuit_ref,
        circuits.circuit_name,
        circuits.location,
        circuits.country,
        races.wikipedia_url,
        races.season,
        races.round,
        races.is_sprint_weekend or sprints.race_id is not null as has_sprint,
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
    inner join circuits on circuits.circuit_id = races.circuit_id
    left join sprints on sprints.race_id = races.race_id
)

select * from final;

alter table int_races
    alter column circuit_id set not null,
    alter column race_name set not null,
    alter column circuit_ref set not null,
    alter column circuit_name set not null,
    alter column location set not null,
    alter column country set not null,
    alter column season set not null,
    alter column round set not null,
    alter column has_sprint set not null,
    alter column race_date set not null,
    add constraint pk_int_races primary key (race_id),
    add constraint fk_int_races_season foreign key (season) references seasons (season),
    add constraint fk_int_races_race_id foreign key (race_id) references races (race_id),
    add constraint fk_int_races_circuit_id foreign key (circuit_id) references int_circuits (circuit_id),
    add constraint ck_int_races_sprint check (has_sprint or sprint_date is null);

comment on table int_races is
    'One row per race weekend, past, scheduled or cancelled, with its circuit. All times are UTC; null = not recorded.';
comment on column int_races.race_id is 'Key of the race weekend. Not in the order of dates.';
comment on column int_races.circuit_id is 'Circuit where the race is held.';
comment on column int_races.race_name is 'Name of the race, for example Monaco Grand Prix.';
comment on column int_races.circuit_ref is 'Readable key of the circuit.';
comment on column int_races.circuit_name is 'Name of the circuit.';
comment on column int_races.location is 'Town or region of the circuit.';
comment on column int_races.country is 'Country of the circuit, English short form as in the source (UK, USA, UAE).';
comment on column int_races.wikipedia_url is 'Article about the race; null in some later editions of the files.';
comment on column int_races.season is 'Year of the championship.';
comment on column int_races.round is 'Number of the race within its season, from 1.';
comment on column int_races.has_sprint is 'True where sprint_date is known or sprint_results has rows of this weekend.';
comment on column int_races.race_date is 'Day of the race.';
comment on column int_races.race_time is 'Start of the race, UTC; null before 2005.';
comment on column int_races.fp1_date is 'Day of the first practice.';
comment on column int_races.fp1_time is 'Start of the first practice, UTC.';
comment on column int_races.fp2_date is 'Day of the second practice.';
comment on column int_races.fp2_time is 'Start of the second practice, UTC.';
comment on column int_races.fp3_date is 'Day of the third practice.';
comment on column int_races.fp3_time is 'Start of the third practice, UTC.';
comment on column int_races.qualifying_date is 'Day of qualifying.';
comment on column int_races.qualifying_time is 'Start of qualifying, UTC.';
comment on column int_races.sprint_date is
    'Day of the sprint; null = no sprint at this race, or no session dates in this edition.';
comment on column int_races.sprint_time is 'Start of the sprint, UTC.';
