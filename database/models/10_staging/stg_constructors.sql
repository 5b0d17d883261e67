-- One row per constructor, from the raw table constructors.
-- Only names are cleaned: "Lotus-Pratt &amp; Whitney" becomes "Lotus-Pratt & Whitney".

create view stg_constructors as
select
    constructor_id,
    constructor_ref,
    replace(name, '&amp;', '&') as constructor_name,
    btrim(nationality) as nationality,
    url as wikipedia_url,
    loaded_at
from constructors;

comment on view stg_constructors is
    'One row per constructor (the builder of the car, with the engine in the name where the source tells them apart).';
comment on column stg_constructors.constructor_id is 'Key of the constructor.';
comment on column stg_constructors.constructor_ref is 'Readable key, for example mclaren; unique.';
comment on column stg_constructors.constructor_name is 'Name of the constructor, HTML entities resolved.';
comment on column stg_constructors.nationality is
    'Nationality as an English adjective, for example British; outer blanks removed.';
comment on column stg_constructors.wikipedia_url is 'Article about the constructor; null = unknown.';
comment on column stg_constructors.loaded_at is 'Moment of the load that brought the raw row.';
