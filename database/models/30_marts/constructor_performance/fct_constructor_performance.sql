-- Grain: one row per season and constructor with at least one row in results.
-- Wins and other counts of races count a race once, however many drivers shared the car; counts of cars count a shared
-- car once.

-- Inputs are not materialized, so that the planner sees their statistics. Still it expects one row from joins of
-- grouped subqueries and would loop over them thousands of times.
set local enable_nestloop = off;

create table fct_constructor_performance as
with

results as not materialized (
    select * from int_race_results
),

sprint_results as not materialized (
    select * from int_sprint_results
),

pit_stops as not materialized (
    select * from int_pit_stops
),

season_totals as not materialized (
    select * from int_constructor_total_points_season
),

constructors as not materialized (
    select * from dim_constructors
),

drivers as not materialized (
    select * from dim_drivers
),

-- One row per car: drivers who shared a car share its constructor and position_order, and the first of them stands for
-- it, a classified one before others.
cars as (
    select *
    from results
    where not exists (
        select
        from results as codrivers
        where
            codrivers.race_id = results.race_id
            and codrivers.constructor_id = results.constructor_id
            and codrivers.position_order = results.position_order
            and (not codrivers.is_classified, codrivers.result_id) < (not results.is_classified, results.result_id)
    )
),

entries as (
    select
        season,
        constructor_id,
        race_id,
        bool_or(is_win) as is_win,
        bool_or(is_win) and bool_or(finish_position = 2) as is_one_two,
        bool_or(is_pole) as is_pole,
        bool_or(is_pole) and bool_or(grid = 2) as is_front_row_lockout,
        bool_or(is_fastest_lap) as is_fastest_lap,
        count(*) as cars_entered,
        count(*) filter (where is_started) as cars_started,
        count(*) filter (where points > 0) as points_finishes,
        count(*) filter (where is_podium) as podium_places,
        count(*) filter (where is_retired) as retirements,
        count(*) filter (where is_retired and status_group = 'mechanical') as retirements_mechanical,
        count(*) filter (where is_retired and status_group = 'accident') as retirements_accident,
        count(*) filter (where is_disqualified) as disqualifications,
        count(grid_position) as grids,
        sum(grid_position) as sum_of_grids,
        min(grid_position) as best_grid,
        count(finish_position) as finishes,
        sum(finish_position) as sum_of_finishes,
        min(finish_position) as best_finish,
        sum(laps) as laps,
        sum(points_2010_system) as points_2010_system
    from cars
    group by season, constructor_id, race_id
),

season_entries as (
    select
        season,
        constructor_id,
        count(*) as races_entered,
        count(*) filter (where cars_started > 0) as races_started,
        count(*) filter (where is_win) as wins,
        count(*) filter (where is_one_two) as one_twos,
        count(*) filter (where is_pole) as poles,
        count(*) filter (where is_front_row_lockout) as front_row_lockouts,
        count(*) filter (where is_fastest_lap) as fastest_laps,
        count(*) filter (where points_finishes >= 2) as double_points_finishes,
        sum(cars_entered) as cars_entered,
        sum(cars_started) as cars_started,
        sum(points_finishes) as points_finishes,
        sum(podium_places) as podium_places,
        sum(retirements) as retirements,
        sum(retirements_mechanical) as retirements_mechanical,
        sum(retirements_accident) as retirements_accident,
        sum(disqualifications) as disqualifications,
        sum(finishes) as classified_finishes,
        min(best_grid) as best_grid,
        min(best_finish) as best_finish,
        sum(sum_of_grids) / nullif(sum(grids), 0) as average_grid,
        sum(sum_of_finishes) / nullif(sum(finishes), 0) as average_finish,
        sum(laps) as laps_completed,
        sum(points_2010_system) as points_2010_system
    from entries
    group by season, constructor_id
),

season_sprints as (
    select
        season,
        constructor_id,
        count(distinct race_id) filter (where is_win) as sprint_wins
    from sprint_results
    group by season, constructor_id
),

scores as (
    select season, constructor_id, driver_id, points, true as is_race from results
    union all
    select season, constructor_id, driver_id, points, false from sprint_results
),

driver_scores as (
    select
        season,
        constructor_id,
        driver_id,
        bool_or(is_race) as is_entered,
        sum(points) as points,
        sum(points) / nullif(sum(sum(points)) over (partition by season, constructor_id), 0) as points_share
    from scores
    group by season, constructor_id, driver_id
),

season_drivers as (
    select
        driver_scores.season,
        driver_scores.constructor_id,
        count(*) filter (where driver_scores.is_entered) as drivers_used,
        (array_agg(driver_scores.driver_id order by driver_scores.points desc, driver_scores.driver_id)
            filter (where driver_scores.points > 0))[1] as top_scorer_driver_id,
        max(driver_scores.points_share) as top_scorer_points_share,
        jsonb_object_agg(drivers.driver_ref, round(driver_scores.points_share, 4))
            filter (where driver_scores.points > 0) as driver_points_shares
    from driver_scores
    inner join drivers on drivers.driver_id = driver_scores.driver_id
    group by driver_scores.season, driver_scores.constructor_id
),

season_pit_stops as (
    select
        season,
        constructor_id,
        count(*) as pit_stops_under_a_minute,
        percentile_cont(0.5) within group (order by milliseconds) / 1000 as median_pit_stop_seconds
    from pit_stops
    where is_under_a_minute
    group by season, constructor_id
),

final as (
    select
        season_entries.season,
        season_entries.constructor_id,
        season_drivers.top_scorer_driver_id,
        constructors.constructor_ref,
        constructors.name as constructor_name,
        constructors.nationality as constructor_nationality,
        season_entries.races_entered::int,
        season_entries.races_started::int,
        season_entries.cars_entered::int,
        season_entries.cars_started::int,
        season_drivers.drivers_used::int,
        season_entries.wins::int,
        season_entries.one_twos::int,
        season_entries.podium_places::int,
        season_entries.poles::int,
        season_entries.front_row_lockouts::int,
        season_entries.fastest_laps::int,
        coalesce(season_sprints.sprint_wins, 0)::int as sprint_wins,
        season_entries.points_finishes::int,
        season_entries.double_points_finishes::int,
        season_entries.classified_finishes::int,
        season_entries.retirements::int,
        season_entries.retirements_mechanical::int,
        season_entries.retirements_accident::int,
        (season_entries.retirements - season_entries.retirements_mechanical - season_entries.retirements_accident)::int
            as retirements_other,
        season_entries.disqualifications::int,
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
        round(season_entries.classified_finishes::numeric / nullif(season_entries.cars_started, 0), 4) as finish_rate,
        round(season_drivers.top_scorer_points_share, 4) as top_scorer_points_share,
        season_drivers.driver_points_shares,
        season_entries.best_grid,
        season_entries.best_finish,
        round(season_entries.average_grid, 2) as average_grid,
        round(season_entries.average_finish, 2) as average_finish,
        season_entries.laps_completed::bigint,
        coalesce(season_pit_stops.pit_stops_under_a_minute, 0)::int as pit_stops_under_a_minute,
        round(season_pit_stops.median_pit_stop_seconds::numeric, 3) as median_pit_stop_seconds,
        (sum(season_entries.races_entered) over history)::int as career_races_entered,
        (sum(season_entries.wins) over history)::int as career_wins,
        (sum(season_entries.poles) over history)::int as career_poles,
        (count(*) filter (where season_totals.is_champion) over history)::int as career_championships,
        sum(season_totals.total_points) over history as career_total_points,
        season_totals.is_champion,
        season_totals.is_excluded,
        season_totals.is_season_finished
    from season_entries
    inner join constructors on constructors.constructor_id = season_entries.constructor_id
    inner join season_totals
        on season_totals.season = season_entries.season and season_totals.constructor_id = season_entries.constructor_id
    inner join season_drivers
        on season_drivers.season = season_entries.season
        and season_drivers.constructor_id = season_entries.constructor_id
    left join season_sprints
        on season_sprints.season = season_entries.season
        and season_sprints.constructor_id = season_entries.constructor_id
    left join season_pit_stops
        on season_pit_stops.season = season_entries.season
        and season_pit_stops.constructor_id = season_entries.constructor_id
    window history as (partition by season_entries.constructor_id order by season_entries.season)
)

select * from final;

alter table fct_constructor_performance
    alter column constructor_ref set not null,
    alter column constructor_name set not null,
    alter column constructor_nationality set not null,
    alter column races_entered set not null,
    alter column races_started set not null,
    alter column cars_entered set not null,
    alter column cars_started set not null,
    alter column drivers_used set not null,
    alter column wins set not null,
    alter column one_twos set not null,
    alter column podium_places set not null,
    alter column poles set not null,
    alter column front_row_lockouts set not null,
    alter column fastest_laps set not null,
    alter column sprint_wins set not null,
    alter column points_finishes set not null,
    alter column double_points_finishes set not null,
    alter column classified_finishes set not null,
    alter column retirements set not null,
    alter column retirements_mechanical set not null,
    alter column retirements_accident set not null,
    alter column retirements_other set not null,
    alter column disqualifications set not null,
    alter column race_points set not null,
    alter column sprint_points set not null,
    alter column total_points set not null,
    alter column points_2010_system set not null,
    alter column points_per_race set not null,
    alter column laps_completed set not null,
    alter column pit_stops_under_a_minute set not null,
    alter column career_races_entered set not null,
    alter column career_wins set not null,
    alter column career_poles set not null,
    alter column career_championships set not null,
    alter column career_total_points set not null,
    alter column is_champion set not null,
    alter column is_excluded set not null,
    alter column is_season_finished set not null,
    add constraint pk_fct_constructor_performance primary key (season, constructor_id),
    add constraint fk_fct_constructor_performance_top_scorer_driver_id
        foreign key (top_scorer_driver_id) references dim_drivers (driver_id),
    add constraint fk_fct_constructor_performance_constructor_id
        foreign key (constructor_id) references dim_constructors (constructor_id),
    add constraint fk_fct_constructor_performance_season_constructor_id
        foreign key (season, constructor_id) references int_constructor_total_points_season (season, constructor_id),
    add constraint ck_fct_constructor_performance_races check (races_entered > 0 and races_started <= races_entered),
    add constraint ck_fct_constructor_performance_cars
        check (cars_entered >= races_entered and cars_started <= cars_entered),
    add constraint ck_fct_constructor_performance_wins check (one_twos <= wins and wins <= races_started),
    add constraint ck_fct_constructor_performance_podium_places
        check (podium_places >= wins + one_twos),
    add constraint ck_fct_constructor_performance_poles check (front_row_lockouts <= poles and poles <= races_entered),
    add constraint ck_fct_constructor_performance_fastest_laps check (fastest_laps <= races_entered),
    add constraint ck_fct_constructor_performance_outcomes check (classified_finishes + retirements <= cars_entered),
    add constraint ck_fct_constructor_performance_retirements
        check (retirements = retirements_mechanical + retirements_accident + retirements_other),
    add constraint ck_fct_constructor_performance_points check (total_points = race_points + sprint_points),
    add constraint ck_fct_constructor_performance_pit_stop check (median_pit_stop_seconds < 60),
    add constraint ck_fct_constructor_performance_position check (championship_position > 0),
    add constraint ck_fct_constructor_performance_champion
        check (not is_champion or (championship_position = 1 and is_season_finished));

comment on table fct_constructor_performance is 'One row per season and constructor with at least one row in results.';
comment on column fct_constructor_performance.season is 'Year of the championship.';
comment on column fct_constructor_performance.constructor_id is 'Constructor.';
comment on column fct_constructor_performance.top_scorer_driver_id is
    'The driver who scored most points for the constructor, sprints included; of equals the one with the lower '
    'driver_id; null = no points.';
comment on column fct_constructor_performance.constructor_ref is 'Readable key of the constructor.';
comment on column fct_constructor_performance.constructor_name is 'Name of the constructor.';
comment on column fct_constructor_performance.constructor_nationality is 'Nationality of the constructor.';
comment on column fct_constructor_performance.races_entered is
    'Distinct races with a row in results, also those not started.';
comment on column fct_constructor_performance.races_started is
    'Distinct races with at least one car that took the start, see stg_results.is_started.';
comment on column fct_constructor_performance.cars_entered is
    'Cars in results, a car shared by several drivers counted once: rows of one race with the same position_order. '
    'Where its rows differ, the first classified one (else the first) by result_id stands for the car.';
comment on column fct_constructor_performance.cars_started is 'Of these, cars that took the start.';
comment on column fct_constructor_performance.drivers_used is
    'Distinct drivers with a row in results for the constructor.';
comment on column fct_constructor_performance.wins is
    'Distinct races with finish_position 1; a win shared by two drivers counts once.';
comment on column fct_constructor_performance.one_twos is
    'Races in which cars of the constructor finished first and second.';
comment on column fct_constructor_performance.podium_places is
    'Places one to three taken, a shared car counted once; up to three per race.';
comment on column fct_constructor_performance.poles is
    'Distinct races with grid 1: the first place on the grid after penalties.';
comment on column fct_constructor_performance.front_row_lockouts is
    'Races with cars of the constructor on grid 1 and grid 2.';
comment on column fct_constructor_performance.fastest_laps is
    'Distinct races with fastest_lap_rank 1; recorded from 2004, 0 before.';
comment on column fct_constructor_performance.sprint_wins is 'Sprints with finish_position 1; 0 before 2021.';
comment on column fct_constructor_performance.points_finishes is
    'Cars that scored points in races, a shared car counted once.';
comment on column fct_constructor_performance.double_points_finishes is
    'Races in which at least two cars of the constructor scored points.';
comment on column fct_constructor_performance.classified_finishes is 'Cars with a finish_position.';
comment on column fct_constructor_performance.retirements is 'Cars with position_text R: stopped and not classified.';
comment on column fct_constructor_performance.retirements_mechanical is
    'Retirements whose status is in the group mechanical of stg_status.';
comment on column fct_constructor_performance.retirements_accident is
    'Retirements whose status is in the group accident of stg_status.';
comment on column fct_constructor_performance.retirements_other is
    'All other retirements: the driver''s health, safety, or a status that names no cause.';
comment on column fct_constructor_performance.disqualifications is 'Cars with position_text D or E.';
comment on column fct_constructor_performance.race_points is
    'Sum of points in results over its drivers: scored on track. More than was credited while only the best car '
    'counted (to 1978).';
comment on column fct_constructor_performance.sprint_points is 'Sum of points in sprint_results over its drivers.';
comment on column fct_constructor_performance.total_points is 'race_points plus sprint_points.';
comment on column fct_constructor_performance.points_2010_system is
    'Era-neutral points: every classified car rescored by the system of 2010 to 2018 (25-18-15-12-10-8-6-4-2-1), a '
    'shared car once; no sprints.';
comment on column fct_constructor_performance.championship_points is
    'Points in the source''s standings after round standings_as_of_round: dropped scores and the deductions that the '
    'source knows are applied (not those of 1995 and 2000). Null = not in them; there are none before 1958. The '
    'excluded McLaren of 2007 keep theirs.';
comment on column fct_constructor_performance.championship_position is
    'Position in those standings. Null = not in them, or in them and not ranked (yet).';
comment on column fct_constructor_performance.official_points is
    'Points in the sport''s own final standings: where the season is finished and seed_official_adjustments has a '
    'row of this season and constructor, the points of that row (deductions that the source lacks in 1995 and 2000, '
    '8 for a win in 1961, two engines of one chassis apart in 1982 to 1985, McLaren 2007; null there = not listed), '
    'else championship_points.';
comment on column fct_constructor_performance.official_position is
    'Position in the sport''s own final standings, likewise: the position of that row (null there = no place, as '
    'McLaren 2007), else championship_position.';
comment on column fct_constructor_performance.standings_as_of_round is
    'The highest round of the season that has constructors'' standings: championship and official figures are those '
    'after it; the other columns count every race in the data. Null = no round has, as before 1958.';
comment on column fct_constructor_performance.points_per_race is 'total_points divided by races_entered.';
comment on column fct_constructor_performance.win_rate is
    'wins divided by races_started, 0 to 1; null without a start.';
comment on column fct_constructor_performance.finish_rate is
    'classified_finishes divided by cars_started, 0 to 1; null without a start.';
comment on column fct_constructor_performance.top_scorer_points_share is
    'Share of total_points that the top scorer contributed, 0 to 1; null without points.';
comment on column fct_constructor_performance.driver_points_shares is
    'Share of total_points by driver: a JSON object driver_ref → share (0 to 1) of the drivers with points; null '
    'without points.';
comment on column fct_constructor_performance.best_grid is 'Best place on the grid; the pit lane (grid 0) is none.';
comment on column fct_constructor_performance.best_finish is 'Best finish_position; null = never classified.';
comment on column fct_constructor_performance.average_grid is
    'Mean place on the grid over its cars, the pit lane (grid 0) left out.';
comment on column fct_constructor_performance.average_finish is 'Mean finish_position over its classified cars.';
comment on column fct_constructor_performance.laps_completed is
    'Laps completed by its cars, a shared car counted once.';
comment on column fct_constructor_performance.pit_stops_under_a_minute is
    'Pit stops under 60 s of drivers with a row in results of the race for the constructor; recorded from 2011, 0 '
    'before.';
comment on column fct_constructor_performance.median_pit_stop_seconds is
    'Median time from pit entry to pit exit of the stops under 60 s, in seconds; longer ones are repairs or stopped '
    'races. Null = none recorded (before 2011).';
comment on column fct_constructor_performance.career_races_entered is
    'races_entered from the first season up to and including this one.';
comment on column fct_constructor_performance.career_wins is 'wins up to and including this season.';
comment on column fct_constructor_performance.career_poles is 'poles up to and including this season.';
comment on column fct_constructor_performance.career_championships is 'Championships up to and including this season.';
comment on column fct_constructor_performance.career_total_points is 'total_points up to and including this season.';
comment on column fct_constructor_performance.is_champion is
    'True for championship_position 1 of a finished season; the leader of an unfinished season is not champion.';
comment on column fct_constructor_performance.is_excluded is
    'True where the constructor was struck from the championship (2007 McLaren).';
comment on column fct_constructor_performance.is_season_finished is
    'True where the constructors'' standings are final: those of the last scheduled round or, once a later season '
    'has results, of the last round with results. Else the championship is provisional. False before 1958, when '
    'there was no constructors'' championship.';
