-- One row per race weekend, from the raw table races.
-- Races that are only scheduled are in it: the last scheduled round decides when a season is finished.

create view stg_races as
select
    race_id,
    circuit_id,
    season,
    round,
    replace(name, '&amp;', '&') as race_name,
    url as wikipedia_url,
    race_date,
    race_time,
    fp1_date,
    fp1_time,
    fp2_date,
    fp2_time,
    fp3_date,
    fp3_time,
    qualifying_date,
    qualifying_time,
    sprint_date,
    sprint_time,
    sprint_date is not null as is_sprint_weekend,
    loaded_at
from races;

comment on view stg_races is
    'One row per race weekend, past or scheduled. All times are UTC; null = not recorded (most sessions before 2021).';
comment on column stg_races.race_id is 'Key of the race weekend. Not in the order of dates.';
comment on column stg_races.circuit_id is 'Circuit where the race is held.';
comment on column stg_races.season is 'Year of the championship.';
comment on column stg_races.round is 'Number of the race within its season, from 1.';
comment on column stg_races.race_name is 'Name of the race, for example Monaco Grand Prix.';
comment on column stg_races.wikipedia_url is 'Article about the race; null in some later editions of the files.';
comment on column stg_races.race_date is 'Day of the race.';
comment on column stg_races.race_time is 'Start of the race, UTC; null before 2005.';
comment on column stg_races.fp1_date is 'Day of the first practice.';
comment on column stg_races.fp1_time is 'Start of the first practice, UTC.';
comment on column stg_races.fp2_date is 'Day of the second practice.';
comment on column stg_races.fp2_time is 'Start of the second practice, UTC.';
comment on column stg_races.fp3_date is 'Day of the third practice.';
comment on column stg_races.fp3_time is 'Start of the third practice, UTC.';
comment on column stg_races.qualifying_date is 'Day of qualifying.';
comment on column stg_races.qualifying_time is 'Start of qualifying, UTC.';
comment on column stg_races.sprint_date is
    'Day of the sprint; null = no sprint at this race, or no session dates in this edition.';
comment on column stg_races.sprint_time is 'Start of the sprint, UTC.';
comment on column stg_races.is_sprint_weekend is
    'True where sprint_date is known. Later editions have no session dates: false there, also where a sprint was held.';
comment on column stg_races.loaded_at is 'Moment of the load that brought the raw row.';
