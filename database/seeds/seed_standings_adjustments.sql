-- Points that standings have beside the sum of the counting scores: deductions, exclusions, scores that did not count.
-- One row per championship, season, driver or constructor, and range of rounds; standings after each of these rounds
-- have the points of the row added. Where the source leaves a decision of the sport out, or editions may differ, the
-- row is optional: the sum with it and the sum without it are both right.

create table seed_standings_adjustments (
    championship text not null,
    season int not null,
    subject_ref text not null,
    from_round int not null,
    to_round int,
    points numeric not null,
    is_optional boolean not null,
    reason text not null,
    evidence text not null,
    primary key (championship, season, subject_ref, from_round),
    constraint seed_standings_adjustments_championship check (championship in ('drivers', 'constructors')),
    constraint seed_standings_adjustments_rounds check (from_round >= 1 and to_round >= from_round),
    constraint seed_standings_adjustments_values check (points <> 0)
);

comment on table seed_standings_adjustments is
    'Deductions and exclusions: what standings have beside the counting scores.';
comment on column seed_standings_adjustments.championship is 'drivers or constructors.';
comment on column seed_standings_adjustments.season is 'Season.';
comment on column seed_standings_adjustments.subject_ref is 'Reference of the driver or constructor, as in the source.';
comment on column seed_standings_adjustments.from_round is 'First round whose standings have it.';
comment on column seed_standings_adjustments.to_round is 'Last such round; null = to the end of the season.';
comment on column seed_standings_adjustments.points is
    'Points added to the sum of the counting scores; negative = taken away.';
comment on column seed_standings_adjustments.is_optional is
    'True where standings without it are right as well, because the source is known to leave the decision out.';
comment on column seed_standings_adjustments.reason is 'What was decided, and what the source does with it.';
comment on column seed_standings_adjustments.evidence is 'Public sources, or what in the data shows it.';
