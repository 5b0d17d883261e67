-- One row per constructor and race, from the raw table constructor_standings: the championship as it stood after that
-- race. There is no constructors' championship before 1958. A set that was written twice may hold a constructor twice
-- after one race; the model that reads the standings takes the lower id.

create view stg_constructor_standings as
select
    constructor_standings_id,
    race_id,
    constructor_id,
    position_text,
    case when championship_position > 0 then championship_position end as championship_position,
    points as championship_points,
    wins,
    position_text in ('D', 'E') as is_excluded,
    loaded_at
from constructor_standings;

comment on view stg_constructor_standings is
    'One row per constructor and race: the constructors'' championship (from 1958) as it stood after that race.';
comment on column stg_constructor_standings.constructor_standings_id is 'Key of the row.';
comment on column stg_constructor_standings.race_id is 'Race after which the standings were taken.';
comment on column stg_constructor_standings.constructor_id is 'Constructor.';
comment on column stg_constructor_standings.position_text is
    'The position; - where not ranked yet; D or E where the constructor was struck from the championship (2007 '
    'McLaren).';
comment on column stg_constructor_standings.championship_position is
    'Position in the championship, from 1; null = not ranked (yet): since 2025 those without a classified finish '
    '(position_text -).';
comment on column stg_constructor_standings.championship_points is
    'Points that count for the championship so far, as the source has them: after dropped scores and the deductions '
    'that it knows.';
comment on column stg_constructor_standings.wins is 'Races won so far in the season.';
comment on column stg_constructor_standings.is_excluded is 'True where position_text is D or E.';
comment on column stg_constructor_standings.loaded_at is 'Moment of the load that brought the raw row.';
