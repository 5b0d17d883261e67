-- One row per circuit, from the raw table circuits.
-- Only names are cleaned: the files carry HTML's &amp; in places.

create view stg_circuits as
select
    circuit_id,
    circuit_ref,
    replace(name, '&amp;', '&') as circuit_name,
    replace(location, '&amp;', '&') as location,
    replace(country, '&amp;', '&') as country,
    url as wikipedia_url,
    latitude,
    longitude,
    altitude_metres,
    loaded_at
from circuits;

comment on view stg_circuits is 'One row per circuit that has held or will hold a World Championship race.';
comment on column stg_circuits.circuit_id is 'Key of the circuit.';
comment on column stg_circuits.circuit_ref is 'Readable key, for example albert_park; unique.';
comment on column stg_circuits.circuit_name is 'Name of the circuit, HTML entities resolved.';
comment on column stg_circuits.location is 'Town or region.';
comment on column stg_circuits.country is 'Country, English short form as in the source (UK, USA, UAE).';
comment on column stg_circuits.wikipedia_url is 'Article about the circuit; null = unknown.';
comment on column stg_circuits.latitude is 'Degrees, north positive.';
comment on column stg_circuits.longitude is 'Degrees, east positive.';
comment on column stg_circuits.altitude_metres is 'Metres above sea level; null = unknown.';
comment on column stg_circuits.loaded_at is 'Moment of the load that brought the raw row.';
