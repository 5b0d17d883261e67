-- Races that paid a multiple of the points table: the six that paid half, all stopped early, and the one that paid
-- double. Races stopped early that paid in full (1950 Indianapolis, 1978 Italy, 2003 Brazil, 2022 Japan) are none.
-- From 2022 on a shortened race pays a table of its own, see seed_points_systems.

create table seed_special_races (
    season int not null,
    round int not null,
    race_name text not null,
    factor numeric not null,
    reason text not null,
    source text not null,
    primary key (season, round),
    constraint seed_special_races_factor check (factor > 0 and factor <> 1)
);

comment on table seed_special_races is 'Races that paid half or double points.';
comment on column seed_special_races.season is 'Season.';
comment on column seed_special_races.round is 'Round of the season.';
comment on column seed_special_races.race_name is 'Name of the race, for the reader; season and round identify it.';
comment on column seed_special_races.factor is 'What the points of the full table were multiplied by.';
comment on column seed_special_races.reason is 'Why.';
comment on column seed_special_races.source is 'Public sources, or what in the data shows it.';
