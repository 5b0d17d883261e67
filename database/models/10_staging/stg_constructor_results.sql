-- One row per constructor and race, from the raw table constructor_results (from 1958).
-- The points include those of the sprint in editions and seasons until 2024, and are those of the race alone since
-- 2025: adding sprint points could count them twice. No model reads them; a rule compares them with the results.

create view stg_constructor_results as
select
    constructor_results_id,
    race_id,
    constructor_id,
    status,
    points,
    coalesce(status = 'D', false) as is_disqualified,
    loaded_at
from constructor_results;

comment on view stg_constructor_results is
    'One row per constructor and race: its points as the source credits them; from 1958.';
comment on column stg_constructor_results.constructor_results_id is 'Key of the row.';
comment on column stg_constructor_results.race_id is 'Race.';
comment on column stg_constructor_results.constructor_id is 'Constructor.';
comment on column stg_constructor_results.status is
    'D = disqualified from the championship (2007 McLaren); null for all others.';
comment on column stg_constructor_results.points is
    'Points of the constructor at this race: those of the sprint included until 2024, left out since 2025.';
comment on column stg_constructor_results.is_disqualified is 'True where status is D.';
comment on column stg_constructor_results.loaded_at is 'Moment of the load that brought the raw row.';
