-- What a finishing position pays: one row per championship, session, scale, period and position. Positions without a
-- row pay nothing. Constructors have rows only for the seasons in which a place paid them other than its driver: 1958
-- and 1959, when they got nothing for a fastest lap, and 1961, when a win brought them 8 points and its driver 9.
-- Races that paid a multiple of the full table, all before 2022, are in seed_special_races.
--
-- Since 2022 a race that ends short of its distance pays a table of its own, which no factor gives: from half to three
-- quarters of the distance 19-14-12-9-8-6-5-3-2-1, from a quarter to half 13-10-8-6-5-4-3-2-1, below a quarter
-- 6-4-3-2-1 (formula1.com, jolpica). No race up to 2026 round 11 has used one. For sprints no such table was found in
-- a regulation; jolpica has one, which is doubtful and not here.

create table seed_points_systems (
    championship text not null,
    session text not null,
    scale text not null,
    first_season int not null,
    last_season int,
    position int not null,
    points numeric not null,
    source text not null,
    primary key (championship, session, scale, first_season, position),
    constraint seed_points_systems_championship check (championship in ('drivers', 'constructors')),
    constraint seed_points_systems_session check (session in ('race', 'sprint')),
    constraint seed_points_systems_scale check (scale in ('full', 'three quarters', 'half', 'quarter')),
    constraint seed_points_systems_seasons check (last_season >= first_season),
    constraint seed_points_systems_values check (position >= 1 and points > 0)
);

comment on table seed_points_systems is 'Points by finishing position, for every season, session and length of a race.';
comment on column seed_points_systems.championship is
    'drivers, or constructors for the seasons in which they were paid differently.';
comment on column seed_points_systems.session is 'race or sprint.';
comment on column seed_points_systems.scale is
    'full, or the share of the distance that a shortened race since 2022 did not reach: three quarters, half, quarter.';
comment on column seed_points_systems.first_season is 'First season of the system.';
comment on column seed_points_systems.last_season is 'Last season of the system; null = still in force.';
comment on column seed_points_systems.position is 'Classified finishing position.';
comment on column seed_points_systems.points is 'Points for it, that for the fastest lap not included.';
comment on column seed_points_systems.source is 'Public sources of the table.';
