-- Grain: one row per season and driver with at least one row in results.
-- Counts are of races, not of rows: in the 1950s a driver may have had several cars in one race. Averages of grid and
-- finish are over rows. Comparisons with team mates come from int_team_mate_duels.

-- Inputs are not materialized, so that the planner sees their statistics. Still it expects one row from joins of
-- grouped subqueries and would loop over them thousands of times.
set local enable_nestloop = off;

create table fct_driver_performance as
with

results as not materialized (
    select * from int_race_results
),

sprint_results as not materialized (
    select * from int_sprint_results
),

duels as not materialized (
    select * from int_team_mate_duels
),

race_pace as not materialized (
    select * from int_race_pace
),

season_totals as not materialized (
    select * from int_driver_total_points_season
),

drivers as not materialized (
    select * from dim_drivers
),

constructors as not materialized (
    select * from dim_constructors
),

entries as (
    select
        season,
        driver_id,
        race_id,
        bool_or(is_started) as is_started,
        bool_or(is_win) as is_win,
        bool_or(is_podium) as is_podium,
        bool_or(is_pole) as is_pole,
        bool_or(is_fastest_lap) as is_fastest_lap,
        bool_or(points > 0) as is_points_finish,
        bool_or(is_classified) as is_classified,
        bool_or(is_disqualified) as is_disqualified,
        bool_or(is_retired) as is_retired,
        bool_or(is_retired and status_group = 'accident') as is_accident,
        bool_or(is_retired and status_group = 'mechanical') as is_mechanical,
        max(points_2010_system) as points_2010_system,
        count(grid_position) as grids,
        sum(grid_position) as sum_of_grids,
        min(grid_position) as best_grid,
        count(finish_position) as finishes,
        sum(finish_position) as sum_of_finishes,
        min(finish_position) as best_finish,
        count(positions_gained) as cars_with_both,
        sum(positions_gained) as positions_gained,
        sum(laps) as laps
    from results
    group by season, driver_id, race_id
),

season_entries as (
    select
        season,
        driver_id,
        count(*) as races_entered,
        count(*) filter (where is_started) as races_started,
        count(*) filter (where is_win) as wins,
        count(*) filter (where is_podium) as podiums,
        count(*) filter (where is_pole) as poles,
        count(*) filter (where is_win and is_pole) as wins_from_pole,
        count(*) filter (where is_fastest_lap) as fastest_laps,
        count(*) filter (where is_points_finish) as points_finishes,
        count(*) filter (where is_classified) as classified_finishes,
        count(*) filter (where is_retired and not is_classified) as retirements,
        count(*) filter (where is_mechanical and not is_accident and not is_classified) as retirements_mechanical,
        count(*) filter (where is_accident and not is_classified) as retirements_accident,
        count(*) filter (where is_disqualified) as disqualifications,
        sum(points_2010_system) as points_2010_system,
        min(best_grid) as best_grid,
        min(best_finish) as best_finish,
        sum(sum_of_grids) / nullif(sum(grids), 0) as average_grid,
        sum(sum_of_finishes) / nullif(sum(finishes), 0) as average_finish,
        sum(positions_gained) as positions_gained,
        sum(positions_gained) / nullif(sum(cars_with_both), 0) as average_positions_gained,
        sum(laps) as laps_completed
    from entries
    group by season, driver_id
),

season_sprints as (
    select
        season,
        driver_id,
        count(distinct race_id) as sprints_entered,
        count(distinct race_id) filter (where is_win) as sprint_wins,
        count(distinct race_id) filter (where is_podium) as sprint_podiums
    from sprint_results
    group by season, driver_id
),

scores as not materialized (
    select season, race_id, round, constructor_id, driver_id, points from results
    union all
    select season, race_id, round, constructor_id, driver_id, points from sprint_results
),

-- Races and sprints alike: whoever drove for a constructor in either belongs to it that weekend.
weekends as (
    select distinct season, race_id, round, constructor_id, driver_id from scores
),

team_points as (
    select
        race_id,
        constructor_id,
        sum(points) as points
    from scores
    where points > 0
    group by race_id, constructor_id
),

teams as (
    select
        weekends.season,
        weekends.driver_id,
        weekends.constructor_id,
        count(*) as weekends,
        min(weekends.round) as first_round,
        max(weekends.round) as last_round,
        sum(team_points.points) as team_points
    from weekends
    left join team_points
        on team_points.race_id = weekends.race_id and team_points.constructor_id = weekends.constructor_id
    group by weekends.season, weekends.driver_id, weekends.constructor_id
),

season_teams as (
    select
        teams.season,
        teams.driver_id,
        (array_agg(teams.constructor_id order by teams.weekends desc, teams.last_round desc, teams.constructor_id))[1]
            as main_constructor_id,
        string_agg(constructors.name, ', ' order by teams.first_round, teams.last_round, constructors.name)
            as constructor_names,
        sum(teams.team_points) as team_points
    from teams
    inner join constructors on constructors.constructor_id = teams.constructor_id
    group by teams.season, teams.driver_id
),

season_duels as (
    select
        season,
        driver_id,
        sum(qualifying_duels_won) as qualifying_duels_won,
        sum(qualifying_duels_lost) as qualifying_duels_lost,
        sum(race_duels_won) as race_duels_won,
        sum(race_duels_lost) as race_duels_lost,
        sum(pace_gap_percent * paces_compared) / nullif(sum(paces_compared), 0) as pace_gap_percent
    from duels
    group by season, driver_id
),

season_laps_led as (
    select
        season,
        driver_id,
        sum(laps_led) as laps_led
    from race_pace
    group by season, driver_id
),

final as (
    select
        season_entries.season,
        season_entries.driver_id,
        season_teams.main_constructor_id,
        drivers.driver_ref,
        drivers.code,
        drivers.full_name as driver_name,
        drivers.nationality as driver_nationality,
        season_teams.constructor_names,
        season_entries.races_entered::int,
        season_entries.races_started::int,
        season_entries.wins::int,
        season_entries.podiums::int,
        season_entries.poles::int,
        season_entries.wins_from_pole::int,
        season_entries.fastest_laps::int,
        season_entries.points_finishes::int,
        season_entries.classified_finishes::int,
        season_entries.retirements::int,
        season_entries.retirements_mechanical::int,
        season_entries.retirements_accident::int,
        (season_entries.retirements - season_entries.retirements_mechanical - season_entries.retirements_accident)::int
            as retirements_other,
        season_entries.disqualifications::int,
        coalesce(season_sprints.sprints_entered, 0)::int as sprints_entered,
        coalesce(season_sprints.sprint_wins, 0)::int as sprint_wins,
        coalesce(season_sprints.sprint_podiums, 0)::int as sprint_podiums,
        season_totals.race_points,
        season_totals.sprint_points,
        season_totals.total_points,
        season_entries.points_2010_system::int,
        season_totals.championship_points,
        season_totals.championship_position,
        season_totals.official_points,
        season_totals.official_position,
        season_totals.standings_as_of_round,
        round(season_totals.total_points / season_entries.races_entered, 4) as points_per_race,
        round(season_entries.wins::numeric / nullif(season_entries.races_started, 0), 4) as win_rate,
        round(season_entries.podiums::numeric / nullif(season_entries.races_started, 0), 4) as podium_rate,
        round(season_entries.classified_finishes::numeric / nullif(season_entries.races_started, 0), 4) as finish_rate,
        round(season_totals.total_points / nullif(season_teams.team_points, 0), 4) as team_points_share,
        season_entries.best_grid,
        season_entries.best_finish,
        round(season_entries.average_grid, 2) as average_grid,
        round(season_entries.average_finish, 2) as average_finish,
        season_entries.positions_gained::bigint,
        round(season_entries.average_positions_gained, 2) as average_positions_gained,
        season_entries.laps_completed::bigint,
        season_laps_led.laps_led::int,
        coalesce(season_duels.qualifying_duels_won, 0)::int as qualifying_duels_won,
        coalesce(season_duels.qualifying_duels_lost, 0)::int as qualifying_duels_lost,
        coalesce(season_duels.race_duels_won, 0)::int as race_duels_won,
        coalesce(season_duels.race_duels_lost, 0)::int as race_duels_lost,
        round(season_duels.pace_gap_percent, 3) as pace_gap_percent,
        (sum(season_entries.races_entered) over career)::int as career_races_entered,
        (sum(season_entries.wins) over career)::int as career_wins,
        (sum(season_entries.podiums) over career)::int as career_podiums,
        (sum(season_entries.poles) over career)::int as career_poles,
        (count(*) filter (where season_totals.is_champion) over career)::int as career_championships,
        sum(season_totals.total_points) over career as career_total_points,
        season_totals.is_champion,
        season_totals.is_excluded,
        season_totals.is_season_finished
    from season_entries
    inner join drivers on drivers.driver_id = season_entries.driver_id
    inner join season_totals
        on season_totals.season = season_entries.season and season_totals.driver_id = season_entries.driver_id
    inner join season_teams
        on season_teams.season = season_entries.season and season_teams.driver_id = season_entries.driver_id
    left join season_sprints
        on season_sprints.season = season_entries.season and season_sprints.driver_id = season_entries.driver_id
    left join season_laps_led
        on season_laps_led.season = season_entries.season and season_laps_led.driver_id = season_entries.driver_id
    left join season_duels
        on season_duels.season = season_entries.season and season_duels.driver_id = season_entries.driver_id
    window career as (partition by season_entries.driver_id order by season_entries.season)
)

select * from final;

alter table fct_driver_performance
    alter column main_constructor_id set not null,
    alter column driver_ref set not null,
    alter column driver_name set not null,
    alter column driver_nationality set not null,
    alter column constructor_names set not null,
    alter column races_entered set not null,
    alter column races_started set not null,
    alter column wins set not null,
    alter column podiums set not null,
    alter column poles set not null,
    alter column wins_from_pole set not null,
    alter column fastest_laps set not null,
    alter column points_finishes set not null,
    alter column classified_finishes set not null,
    alter column retirements set not null,
    alter column retirements_mechanical set not null,
    alter column retirements_accident set not null,
    alter column retirements_other set not null,
    alter column disqualifications set not null,
    alter column sprints_entered set not null,
    alter column sprint_wins set not null,
    alter column sprint_podiums set not null,
    alter column race_points set not null,
    alter column sprint_points set not null,
    alter column total_points set not null,
    alter column points_2010_system set not null,
    alter column points_per_race set not null,
    alter column laps_completed set not null,
    alter column qualifying_duels_won set not null,
    alter column qualifying_duels_lost set not null,
    alter column race_duels_won set not null,
    alter column race_duels_lost set not null,
    alter column career_races_entered set not null,
    alter column career_wins set not null,
    alter column career_podiums set not null,
    alter column career_poles set not null,
    alter column career_championships set not null,
    alter column career_total_points set not null,
    alter column is_champion set not null,
    alter column is_excluded set not null,
    alter column is_season_finished set not null,
    add constraint pk_fct_driver_performance primary key (season, driver_id),
    add constraint fk_fct_driver_performance_driver_id foreign key (driver_id) references dim_drivers (driver_id),
    add constraint fk_fct_driver_performance_main_constructor_id
        foreign key (main_constructor_id) references dim_constructors (constructor_id),
    add constraint fk_fct_driver_performance_season_driver_id
        foreign key (season, driver_id) references int_driver_total_points_season (season, driver_id),
    add constraint ck_fct_driver_performance_races check (races_entered > 0 and races_started <= races_entered),
    add constraint ck_fct_driver_performance_podiums check (wins <= podiums and podiums <= classified_finishes),
    add constraint ck_fct_driver_performance_poles
        check (wins_from_pole <= least(wins, poles) and poles <= races_entered),
    add constraint ck_fct_driver_performance_fastest_laps check (fastest_laps <= races_entered),
    add constraint ck_fct_driver_performance_outcomes check (classified_finishes + retirements <= races_entered),
    add constraint ck_fct_driver_performance_retirements
        check (retirements = retirements_mechanical + retirements_accident + retirements_other),
    add constraint ck_fct_driver_performance_sprints
        check (sprint_wins <= sprint_podiums and sprint_podiums <= sprints_entered),
    add constraint ck_fct_driver_performance_points check (total_points = race_points + sprint_points),
    add constraint ck_fct_driver_performance_position check (championship_position > 0),
    add constraint ck_fct_driver_performance_champion
        check (not is_champion or (championship_position = 1 and is_season_finished));

comment on table fct_driver_performance is 'One row per season and driver with at least one row in results.';
comment on column fct_driver_performance.season is 'Year of the championship.';
comment on column fct_driver_performance.driver_id is 'Driver.';
comment on column fct_driver_performance.main_constructor_id is
    'The constructor for which the driver took part (in the race or the sprint) in most weekends of the season; of '
    'equals the one of the later last weekend, then the lower constructor_id.';
comment on column fct_driver_performance.driver_ref is 'Readable key of the driver.';
comment on column fct_driver_performance.code is 'Three letters; not unique, null for most drivers before the 2000s.';
comment on column fct_driver_performance.driver_name is 'Forename and surname.';
comment on column fct_driver_performance.driver_nationality is 'Nationality of the driver.';
comment on column fct_driver_performance.constructor_names is
    'All constructors of the driver this season (races and sprints), in the order of the first weekend, then the '
    'last weekend, then the name, separated by a comma and a space.';
comment on column fct_driver_performance.races_entered is
    'Distinct races with a row in results, also those not started.';
comment on column fct_driver_performance.races_started is
    'Distinct races with a car that took the start, see stg_results.is_started.';
comment on column fct_driver_performance.wins is
    'Distinct races with finish_position 1; a shared drive counts for each of its drivers.';
comment on column fct_driver_performance.podiums is 'Distinct races with finish_position of at most 3.';
comment on column fct_driver_performance.poles is
    'Distinct races with grid 1: the first place on the grid after penalties.';
comment on column fct_driver_performance.wins_from_pole is 'Distinct races with both finish_position 1 and grid 1.';
comment on column fct_driver_performance.fastest_laps is
    'Distinct races with fastest_lap_rank 1; recorded from 2004, 0 before.';
comment on column fct_driver_performance.points_finishes is
    'Distinct races with points, those of the sprint not counted.';
comment on column fct_driver_performance.classified_finishes is
    'Distinct races with a finish_position (a number in position_text), also of a car that stopped late enough to be '
    'classified.';
comment on column fct_driver_performance.retirements is
    'Distinct races without a classified finish in which a car of the driver retired (position_text R).';
comment on column fct_driver_performance.retirements_mechanical is
    'Retirements whose status is in the group mechanical of stg_status.';
comment on column fct_driver_performance.retirements_accident is
    'Retirements whose status is in the group accident of stg_status. Of two retirements in one race (1950s) with '
    'different causes the accident counts.';
comment on column fct_driver_performance.retirements_other is
    'All other retirements: the driver''s health, safety, or a status that names no cause. retirements less the two '
    'kinds before.';
comment on column fct_driver_performance.disqualifications is 'Distinct races with position_text D or E.';
comment on column fct_driver_performance.sprints_entered is 'Sprints with a row in sprint_results; 0 before 2021.';
comment on column fct_driver_performance.sprint_wins is 'Sprints with finish_position 1.';
comment on column fct_driver_performance.sprint_podiums is 'Sprints with finish_position of at most 3.';
comment on column fct_driver_performance.race_points is
    'Sum of points in results: scored on track, no score dropped or deducted.';
comment on column fct_driver_performance.sprint_points is 'Sum of points in sprint_results.';
comment on column fct_driver_performance.total_points is 'race_points plus sprint_points.';
comment on column fct_driver_performance.points_2010_system is
    'Era-neutral points: the best finish of every race rescored by the system of 2010 to 2018 '
    '(25-18-15-12-10-8-6-4-2-1); no sprints.';
comment on column fct_driver_performance.championship_points is
    'Points in the source''s standings after round standings_as_of_round: dropped scores and the deductions that the '
    'source knows are applied. Null = not in those standings.';
comment on column fct_driver_performance.championship_position is
    'Position in those standings. Null = not in them, or in them and not ranked (yet).';
comment on column fct_driver_performance.official_points is
    'Points in the sport''s own final standings: where the season is finished and seed_official_adjustments has a '
    'row of this season and driver, the points of that row (1954: fastest laps that the source does not credit; null '
    'there = not listed), else championship_points.';
comment on column fct_driver_performance.official_position is
    'Position in the sport''s own final standings, likewise: the position of that row (null there = no place, as '
    'Schumacher 1997), else championship_position.';
comment on column fct_driver_performance.standings_as_of_round is
    'The highest round of the season that has drivers'' standings: championship and official figures are those after '
    'it; the other columns count every race in the data. Null = no round has.';
comment on column fct_driver_performance.points_per_race is 'total_points divided by races_entered.';
comment on column fct_driver_performance.win_rate is 'wins divided by races_started, 0 to 1; null without a start.';
comment on column fct_driver_performance.podium_rate is
    'podiums divided by races_started, 0 to 1; null without a start.';
comment on column fct_driver_performance.finish_rate is
    'classified_finishes divided by races_started, 0 to 1; null without a start.';
comment on column fct_driver_performance.team_points_share is
    'The driver''s points divided by all points of his constructors at the weekends at which he drove for them, '
    'sprints included, 0 to 1; null where they scored none.';
comment on column fct_driver_performance.best_grid is
    'Best place on the grid; the pit lane (grid 0) is none. Null = never on the grid.';
comment on column fct_driver_performance.best_finish is 'Best finish_position; null = never classified.';
comment on column fct_driver_performance.average_grid is
    'Mean place on the grid over all cars driven, the pit lane (grid 0) left out.';
comment on column fct_driver_performance.average_finish is
    'Mean finish_position over all cars driven, classified ones only.';
comment on column fct_driver_performance.positions_gained is
    'Sum of grid place minus finish_position over the cars that have both; positive = gained. Null = none has both.';
comment on column fct_driver_performance.average_positions_gained is
    'Mean of grid place minus finish_position over the cars that have both; positive = gained.';
comment on column fct_driver_performance.laps_completed is
    'Laps completed by the cars driven; the laps of a shared car count in full for each of its drivers.';
comment on column fct_driver_performance.laps_led is
    'Laps in lap_times at position 1; null where the season has no lap times of the driver (before 1996, after 2020 '
    'in the 1950-2024 edition).';
comment on column fct_driver_performance.qualifying_duels_won is
    'Sum of int_team_mate_duels: comparisons with a team mate (same constructor, same race) in which the driver had '
    'the better qualifying_position; one per team mate, also where the race is still to come. From 1994, complete '
    'from 2003.';
comment on column fct_driver_performance.qualifying_duels_lost is
    'Comparisons with a team mate in which the team mate had the better qualifying_position.';
comment on column fct_driver_performance.race_duels_won is
    'Sum of int_team_mate_duels: races that both a team mate (same constructor) and the driver started and in which '
    'the driver is ahead in position_order, which ranks retired cars too; one per team mate, none for a car shared '
    'by both.';
comment on column fct_driver_performance.race_duels_lost is 'The same with the team mate ahead.';
comment on column fct_driver_performance.pace_gap_percent is
    'How much slower (positive) or faster (negative) than his team mates, in percent: mean, over all comparisons of '
    'int_team_mate_duels (both classified, one per race and team mate), of 100 * (own median lap / median lap of the '
    'team mate) - 100. Null without lap times or team mate.';
comment on column fct_driver_performance.career_races_entered is
    'races_entered from the first season up to and including this one.';
comment on column fct_driver_performance.career_wins is 'wins up to and including this season.';
comment on column fct_driver_performance.career_podiums is 'podiums up to and including this season.';
comment on column fct_driver_performance.career_poles is 'poles up to and including this season.';
comment on column fct_driver_performance.career_championships is 'Championships up to and including this season.';
comment on column fct_driver_performance.career_total_points is
    'total_points up to and including this season; point systems differ between eras, see points_2010_system.';
comment on column fct_driver_performance.is_champion is
    'True for championship_position 1 of a finished season; the leader of an unfinished season is not champion.';
comment on column fct_driver_performance.is_excluded is
    'True where the driver was struck from the championship (1997 Schumacher).';
comment on column fct_driver_performance.is_season_finished is
    'True where the drivers'' standings are final: those of the last scheduled round or, once a later season has '
    'results, of the last round with results. Else the championship is provisional.';
