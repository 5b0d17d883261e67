-- Grain: one row per season and driver with a row in results or sprint_results.
-- Points come in two kinds that must never be mixed: what was scored on track (races and sprints, summed here) and what
-- counts for the championship (the source's standings: dropped scores, deductions and exclusions applied). Where the
-- sport's own final figures differ from the source's, a seed has them. Sprint points are summed from the sprints
-- themselves: in a running season a sprint may be over before its race.

create table int_driver_total_points_season as
with

results as (
    select * from stg_results
),

sprint_results as (
    select * from stg_sprint_results
),

races as (
    select * from stg_races
),

standings as (
    select * from stg_driver_standings
),

calendars as (
    select * from int_calendars
),

drivers as (
    select * from stg_drivers
),

adjustments as (
    select * from seed_official_adjustments
    where championship = 'drivers'
),

race_totals as (
    select
        races.season,
        results.driver_id,
        sum(results.points) as race_points
    from results
    inner join races on races.race_id = results.race_id
    group by races.season, results.driver_id
),

sprint_totals as (
    select
        races.season,
        sprint_results.driver_id,
        sum(sprint_results.points) as sprint_points
    from sprint_results
    inner join races on races.race_id = sprint_results.race_id
    group by races.season, sprint_results.driver_id
),

track_totals as (
    select
        season,
        driver_id,
        coalesce(race_totals.race_points, 0) as race_points,
        coalesce(sprint_totals.sprint_points, 0) as sprint_points
    from race_totals
    full join sprint_totals using (season, driver_id)
),

-- A set that was written twice may hold a driver twice after one race: the row with the lower id counts.
latest_standings as (
    select distinct on (calendars.season, standings.driver_id)
        calendars.season,
        standings.driver_id,
        standings.championship_points,
        standings.championship_position,
        standings.is_excluded
    from standings
    inner join calendars on calendars.driver_standings_race_id = standings.race_id
    order by calendars.season, standings.driver_id, standings.driver_standings_id
),

seasons as (
    select
        season,
        driver_standings_round as standings_as_of_round,
        last_scheduled_round,
        are_driver_standings_final as is_season_finished
    from calendars
),

final as (
    select
        track_totals.season,
        track_totals.driver_id,
        track_totals.race_points,
        track_totals.sprint_points,
        track_totals.race_points + track_totals.sprint_points as total_points,
        latest_standings.championship_points,
        latest_standings.championship_position,
        case
            when seasons.is_season_finished and adjustments.season is not null then adjustments.points
            else latest_standings.championship_points
        end as official_points,
        case
            when seasons.is_season_finished and adjustments.season is not null then adjustments.position
            else latest_standings.championship_position
        end as official_position,
        seasons.standings_as_of_round,
        seasons.last_scheduled_round,
        seasons.is_season_finished,
        coalesce(latest_standings.championship_position = 1 and seasons.is_season_finished, false) as is_champion,
        coalesce(latest_standings.is_excluded, false) as is_excluded
    from track_totals
    inner join seasons on seasons.season = track_totals.season
    inner join drivers on drivers.driver_id = track_totals.driver_id
    left join latest_standings
        on latest_standings.season = track_totals.season and latest_standings.driver_id = track_totals.driver_id
    left join adjustments
        on adjustments.season = track_totals.season and adjustments.subject_ref = drivers.driver_ref
)

select * from final;

alter table int_driver_total_points_season
    alter column race_points set not null,
    alter column sprint_points set not null,
    alter column total_points set not null,
    alter column last_scheduled_round set not null,
    alter column is_season_finished set not null,
    alter column is_champion set not null,
    alter column is_excluded set not null,
    add constraint pk_int_driver_total_points_season primary key (season, driver_id),
    add constraint fk_int_driver_total_points_season_season foreign key (season) references seasons (season),
    add constraint fk_int_driver_total_points_season_driver_id foreign key (driver_id) references drivers (driver_id),
    add constraint ck_int_driver_total_points_season_total check (total_points = race_points + sprint_points),
    add constraint ck_int_driver_total_points_season_position check (championship_position > 0),
    add constraint ck_int_driver_total_points_season_champion
        check (not is_champion or (championship_position = 1 and is_season_finished)),
    add constraint ck_int_driver_total_points_season_standings
        check (standings_as_of_round is not null or (championship_points is null and championship_position is null));

comment on table int_driver_total_points_season is
    'One row per season and driver with a row in results or sprint_results: points scored on track, and what the '
    'championship made of them.';
comment on column int_driver_total_points_season.season is 'Year of the championship.';
comment on column int_driver_total_points_season.driver_id is 'Driver.';
comment on column int_driver_total_points_season.race_points is
    'Sum of points in results: what was scored on track, no score dropped or deducted.';
comment on column int_driver_total_points_season.sprint_points is 'Sum of points in sprint_results; 0 before 2021.';
comment on column int_driver_total_points_season.total_points is 'race_points plus sprint_points.';
comment on column int_driver_total_points_season.championship_points is
    'Points in the source''s standings after round standings_as_of_round: dropped scores and the deductions that the '
    'source knows are applied. Null = not in those standings.';
comment on column int_driver_total_points_season.championship_position is
    'Position in those standings. Null = not in them, or in them and not ranked (yet).';
comment on column int_driver_total_points_season.official_points is
    'Points in the sport''s own final standings: those of seed_official_adjustments where it has a row of this '
    'season and driver and the season is finished (null there = not listed), else championship_points.';
comment on column int_driver_total_points_season.official_position is
    'Position in the sport''s own final standings: that of seed_official_adjustments where it has a row of this '
    'season and driver and the season is finished (null there = no place), else championship_position.';
comment on column int_driver_total_points_season.standings_as_of_round is
    'The highest round of the season that has drivers'' standings: up to it the championship''s figures are known. '
    'Null = none has.';
comment on column int_driver_total_points_season.last_scheduled_round is
    'The highest round in the calendar of the season.';
comment on column int_driver_total_points_season.is_season_finished is
    'True where the drivers'' standings are final: those of the last scheduled round or, once a later season has '
    'results, of the last round with results.';
comment on column int_driver_total_points_season.is_champion is
    'True for championship_position 1 of a finished season; a leader of an unfinished season is not yet champion.';
comment on column int_driver_total_points_season.is_excluded is
    'True where the driver was struck from the championship (1997 Schumacher).';
