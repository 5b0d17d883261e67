-- Results that by a decision of the sport paid other points than their place: one row per car of a driver. Slips and
-- gaps of the source are none; they are in seed_known_exceptions, so that an edition without them passes as well.

create table seed_exceptional_points (
    season int not null,
    round int not null,
    driver_ref text not null,
    position_order int not null,
    points numeric not null,
    reason text not null,
    evidence text not null,
    primary key (season, round, driver_ref, position_order),
    constraint seed_exceptional_points_values check (points <> 0)
);

comment on table seed_exceptional_points is
    'Results that by a decision of the sport paid other points than their place.';
comment on column seed_exceptional_points.season is 'Season.';
comment on column seed_exceptional_points.round is 'Round of the season.';
comment on column seed_exceptional_points.driver_ref is 'Reference of the driver, as in the source.';
comment on column seed_exceptional_points.position_order is
    'Order of the car in the result list; a driver may have had two.';
comment on column seed_exceptional_points.points is 'Points added to those of the place; negative = not paid.';
comment on column seed_exceptional_points.reason is 'What was decided.';
comment on column seed_exceptional_points.evidence is 'Public sources, or what in the data shows it.';
