-- Grain: one row per circuit of the raw table, also those without a race.
-- What a circuit is, cleaned once: races and the dimension take it from here.

create table int_circuits as
select
    circuit_id,
    circuit_ref,
    circuit_name,
    location,
    country,
    wikipedia_url,
    latitude,
    longitude,
    altitude_metres
from stg_circuits;

alter table int_circuits
    alter column circuit_ref set not null,
    alter column circuit_name set not null,
    alter column location set not null,
    alter column country set not null,
    alter column latitude set not null,
    alter column longitude set not null,
    add constraint pk_int_circuits primary key (circuit_id),
    add constraint fk_int_circuits_circuit_id foreign key (circuit_id) references circuits (circuit_id);

comment on table int_circuits is
    'One row per circuit, also those without a race: names cleaned once for all that show them.';
comment on column int_circuits.circuit_id is 'Key of the circuit.';
comment on column int_circuits.circuit_ref is 'Readable key, for example albert_park; unique.';
comment on column int_circuits.circuit_name is 'Name of the circuit.';
comment on column int_circuits.location is 'Town or region.';
comment on column int_circuits.country is 'Country, English short form as in the source (UK, USA, UAE).';
comment on column int_circuits.wikipedia_url is 'Article about the circuit; null = unknown.';
comment on column int_circuits.latitude is 'Degrees, north positive.';
comment on column int_circuits.longitude is 'Degrees, east positive.';
comment on column int_circuits.altitude_metres is 'Metres above sea level; null = unknown.';
