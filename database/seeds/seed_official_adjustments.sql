-- Where the sport's final standings differ from those of the source: one row per season, championship and driver or
-- constructor. points and position are what the sport lists after the last race of the season, not differences, so an
-- edition that has a correction already is not corrected twice. They say nothing about standings of earlier rounds.
--
-- Until 1999 the sport lists nobody who has no point (f1db; the source numbers them on); that rule needs no rows here.
-- Who is level in points and results the sport leaves level; the source never does, and its order is kept here.
-- Where the sport lists two engines of one chassis apart and the source does not (1982 to 1985), the row is that of
-- the better placed of the two, and the reason names the other.

create table seed_official_adjustments (
    season int not null,
    championship text not null,
    subject_ref text not null,
    points numeric,
    position int,
    reason text not null,
    source text not null,
    primary key (season, championship, subject_ref),
    constraint seed_official_adjustments_championship check (championship in ('drivers', 'constructors')),
    constraint seed_official_adjustments_values check (points >= 0 and position >= 1)
);

comment on table seed_official_adjustments is
    'The sport''s final points and places where they differ from the source''s standings.';
comment on column seed_official_adjustments.season is 'Season; the figures are those after its last race.';
comment on column seed_official_adjustments.championship is 'drivers or constructors.';
comment on column seed_official_adjustments.subject_ref is 'Reference of the driver or constructor, as in the source.';
comment on column seed_official_adjustments.points is
    'Points in the sport''s final standings; null = not listed there, its points count for another.';
comment on column seed_official_adjustments.position is
    'Place in the sport''s final standings; null = no place: excluded, disqualified or not listed.';
comment on column seed_official_adjustments.reason is 'Why the sport''s figures are not the source''s.';
comment on column seed_official_adjustments.source is 'Public sources of the figures.';
