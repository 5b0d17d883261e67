-- One row per season, from the raw table seasons.

create view stg_seasons as
select
    season,
    url as wikipedia_url,
    loaded_at
from seasons;

comment on view stg_seasons is 'One row per season of the World Championship.';
comment on column stg_seasons.season is 'Year, key of the season.';
comment on column stg_seasons.wikipedia_url is 'Article about the season; null = unknown.';
comment on column stg_seasons.loaded_at is 'Moment of the load that brought the raw row.';
