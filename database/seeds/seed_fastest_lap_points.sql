-- The periods in which the fastest lap of a race paid a point. To 1959 it went to whoever drove it, and was divided
-- when the clocks could not tell; from 2019 to 2024 to a car classified among the first ten only. From 2022 on it was
-- not to be paid below half of the distance; no such race was run.

create table seed_fastest_lap_points (
    first_season int not null,
    last_season int not null,
    points numeric not null,
    last_position int,
    is_for_constructors boolean not null,
    source text not null,
    primary key (first_season),
    constraint seed_fastest_lap_points_seasons check (last_season >= first_season),
    constraint seed_fastest_lap_points_values check (points > 0 and last_position >= 1)
);

comment on table seed_fastest_lap_points is 'When the fastest lap of a race paid a point, and to whom.';
comment on column seed_fastest_lap_points.first_season is 'First season of the rule.';
comment on column seed_fastest_lap_points.last_season is 'Last season of the rule.';
comment on column seed_fastest_lap_points.points is 'Points for the fastest lap of a race; sprints never paid one.';
comment on column seed_fastest_lap_points.last_position is
    'Last classified position that gets it; null = anybody, classified or not.';
comment on column seed_fastest_lap_points.is_for_constructors is 'True where the constructor gets the point as well.';
comment on column seed_fastest_lap_points.source is 'Public sources of the rule.';
