-- One row per driver and race, from the raw table driver_standings: the championship as it stood after that race.
-- Drivers who missed the race have a row too (8,677 such rows in the 1950-2024 edition). A set
-- that was written twice may hold a driver twice after one race; the model that reads the standings takes the lower id.

create view stg_driver_standings as
select
    driver_standings_id,
    race_id,
    driver_id,
    position_text,
    case when championship_position > 0 then championship_position end as championship_position,
    points as championship_points,
    wins,
    position_text in ('D', 'E') as is_excluded,
    loaded_at
from driver_standings;

comment on view stg_driver_standings is
    'One row per driver and race: the drivers'' championship as it stood after that race.';
comment on column stg_driver_standings.driver_standings_id is 'Key of the row.';
comment on column stg_driver_standings.race_id is 'Race after which the standings were taken.';
comment on column stg_driver_standings.driver_id is 'Driver.';
comment on column stg_driver_standings.position_text is
    'The position; - where not ranked yet; D or E where the driver was struck from the championship (1997 Schumacher).';
comment on column stg_driver_standings.championship_position is
    'Position in the championship, from 1; null = not ranked (yet): since 2025 those without a classified finish '
    '(position_text -).';
comment on column stg_driver_standings.championship_points is
    'Points that count for the championship so far, as the source has them: after dropped scores and the deductions '
    'that it knows.';
comment on column stg_driver_standings.wins is 'Races won so far in the season.';
comment on column stg_driver_standings.is_excluded is 'True where position_text is D or E.';
comment on column stg_driver_standings.loaded_at is 'Moment of the load that brought the raw row.';
