-- Grain: one row per driver of the raw table, also those without a race.
-- Career figures count every race in the data; a title needs a finished season.
-- Inputs are not materialized, so that the planner sees their statistics.

create table dim_drivers as
with

drivers as not materialized (
    select * from int_drivers
),

results as not materialized (
    select * from int_race_results
),

sprint_results as not materialized (
    select * from int_sprint_results
),

season_totals as not materialized (
    select * from int_driver_total_points_season
),

-- A driver may have had several cars in one race; a career counts races.
entries as (
    select
        driver_id,
        season,
        round,
        min(race_date) as race_date,
        bool_or(is_started) as is_started,
        bool_or(is_win) as is_win,
        bool_or(is_podium) as is_podium,
        bool_or(is_pole) as is_pole,
        bool_or(is_fastest_lap) as is_fastest_lap,
        bool_or(points > 0) as is_points_finish,
        max(points_2010_system) as points_2010_system
    from results
    group by driver_id, season, round
),

numbered_entries as (
    select
        *,
        row_number() over (partition by driver_id order by season, round) as entry
    from entries
),

-- How long a streak is at an entry = the distance to the last entry that broke it.
streaks as (
    select
        *,
        entry - coalesce(max(entry) filter (where not is_win) over so_far, 0) as win_streak,
        entry - coalesce(max(entry) filter (where not is_podium) over so_far, 0) as podium_streak,
        entry - coalesce(max(entry) filter (where not is_points_finish) over so_far, 0) as points_streak
    from numbered_entries
    window so_far as (partition by driver_id order by season, round)
),

careers as (
    select
        driver_id,
        min(season) as first_season,
        max(season) as last_season,
        count(distinct season) as seasons_entered,
        count(*) as races_entered,
        count(*) filter (where is_started) as races_started,
        count(*) filter (where is_win) as wins,
        count(*) filter (where is_podium) as podiums,
        count(*) filter (where is_pole) as poles,
        count(*) filter (where is_fastest_lap) as fastest_laps,
        count(*) filter (where is_points_finish) as points_finishes,
        sum(points_2010_system) as points_2010_system,
        max(win_streak) as longest_win_streak,
        max(podium_streak) as longest_podium_streak,
        max(points_streak) as longest_points_streak,
        min(race_date) as first_race_date,
        max(race_date) as last_race_date,
        min(race_date) filter (where is_win) as first_win_date,
        max(race_date) filter (where is_win) as last_win_date
    from streaks
    group by driver_id
),

wins as (
    select
        driver_id,
        array_agg(season || ' ' || race_name order by season, round) as won_races
    from results
    where is_win
    group by driver_id
),

sprint_careers as (
    select
        driver_id,
        count(distinct race_id) filter (where is_win) as sprint_wins
    from sprint_results
    group by driver_id
),

championships as (
    select
        driver_id,
        sum(race_points) as race_points,
        sum(sprint_points) as sprint_points,
        sum(total_points) as total_points,
        min(championship_position) as best_championship_position,
        count(*) filter (where is_champion) as championships
    from season_totals
    group by driver_id
),

final as (
    select
        drivers.driver_id,
        drivers.driver_ref,
        drivers.code,
        drivers.forename,
        drivers.surname,
        drivers.driver_name as full_name,
        drivers.nationality,
        drivers.wikipedia_url,
        wins.won_races[1] as first_win,
        wins.won_races[cardinality(wins.won_races)] as last_win,
        drivers.permanent_number,
        careers.first_season,
        careers.last_season,
        coalesce(careers.seasons_entered, 0)::int as seasons_entered,
        coalesce(careers.races_entered, 0)::int as races_entered,
        coalesce(careers.races_started, 0)::int as races_started,
        coalesce(careers.wins, 0)::int as wins,
        coalesce(careers.podiums, 0)::int as podiums,
        coalesce(careers.poles, 0)::int as poles,
        coalesce(careers.fastest_laps, 0)::int as fastest_laps,
        coalesce(careers.points_finishes, 0)::int as points_finishes,
        coalesce(sprint_careers.sprint_wins, 0)::int as sprint_wins,
        coalesce(championships.championships, 0)::int as championships,
        championships.best_championship_position,
        coalesce(careers.longest_win_streak, 0)::int as longest_win_streak,
        coalesce(careers.longest_podium_streak, 0)::int as longest_podium_streak,
        coalesce(careers.longest_points_streak, 0)::int as longest_points_streak,
        coalesce(careers.points_2010_system, 0)::int as points_2010_system,
        coalesce(championships.race_points, 0) as race_points,
        coalesce(championships.sprint_points, 0) as sprint_points,
        coalesce(championships.total_points, 0) as total_points,
        round(careers.wins::numeric / nullif(careers.races_started, 0), 4) as win_rate,
        round((careers.first_race_date - drivers.date_of_birth) / 365.2425, 2) as age_at_first_race,
        round((careers.first_win_date - drivers.date_of_birth) / 365.2425, 2) as age_at_first_win,
        drivers.date_of_birth,
        careers.first_race_date,
        careers.last_race_date,
        careers.first_win_date,
        careers.last_win_date
    from drivers
    left join careers on careers.driver_id = drivers.driver_id
    left join wins on wins.driver_id = drivers.driver_id
    left join sprint_careers on sprint_careers.driver_id = drivers.driver_id
    left join championships on championships.driver_id = drivers.driver_id
)

select * from final;

alter table dim_drivers
    alter column driver_ref set not null,
    alter column forename set not null,
    alter column surname set not null,
    alter column full_name set not null,
    alter column nationality set not null,
    alter column date_of_birth set not null,
    alter column seasons_entered set not null,
    alter column races_entered set not null,
    alter column races_started set not null,
    alter column wins set not null,
    alter column podiums set not null,
    alter column poles set not null,
    alter column fastest_laps set not null,
    alter column points_finishes set not null,
    alter column sprint_wins set not null,
    alter column championships set not null,
    alter column longest_win_streak set not null,
    alter column longest_podium_streak set not null,
    alter column longest_points_streak set not null,
    alter column points_2010_system set not null,
    alter column race_points set not null,
    alter column sprint_points set not null,
    alter column total_points set not null,
    add constraint pk_dim_drivers primary key (driver_id),
    add constraint fk_dim_drivers_driver_id foreign key (driver_id) references drivers (driver_id),
    add constraint ck_dim_drivers_seasons check (first_season <= last_season),
    add constraint ck_dim_drivers_race check ((races_entered > 0) = (first_season is not null)),
    add constraint ck_dim_drivers_races check (races_started <= races_entered and podiums <= races_started),
    add constraint ck_dim_drivers_wins check (wins <= podiums and (wins > 0) = (first_win_date is not null)),
    add constraint ck_dim_drivers_streaks check (longest_win_streak <= wins and longest_podium_streak <= podiums),
    add constraint ck_dim_drivers_points check (total_points = race_points + sprint_points);

comment on table dim_drivers is
    'One row per driver, also those without a race, with career figures over all races in the data.';
comment on column dim_drivers.driver_id is 'Key of the driver.';
comment on column dim_drivers.driver_ref is 'Readable key, for example max_verstappen; unique.';
comment on column dim_drivers.code is
    'Three letters as on the timing screens; not unique (VER, MSC, MAG and others stand for two drivers each); null '
    'for most drivers before the 2000s.';
comment on column dim_drivers.forename is 'Given name.';
comment on column dim_drivers.surname is 'Family name.';
comment on column dim_drivers.full_name is 'forename, a space, surname.';
comment on column dim_drivers.nationality is 'Nationality as an English adjective.';
comment on column dim_drivers.wikipedia_url is 'Article about the driver.';
comment on column dim_drivers.first_win is 'Season and name of the first race won; null = none.';
comment on column dim_drivers.last_win is 'Season and name of the latest race won; null = none.';
comment on column dim_drivers.permanent_number is
    'The number kept for a whole career, a rule since 2014; null for drivers before.';
comment on column dim_drivers.first_season is 'First season with a row in results; null without one.';
comment on column dim_drivers.last_season is 'Latest season with a row in results; null without one.';
comment on column dim_drivers.seasons_entered is 'Seasons with a row in results.';
comment on column dim_drivers.races_entered is 'Distinct races with a row in results, also those not started.';
comment on column dim_drivers.races_started is
    'Distinct races with a car that took the start, see stg_results.is_started.';
comment on column dim_drivers.wins is
    'Distinct races with finish_position 1; a shared drive counts for each of its drivers.';
comment on column dim_drivers.podiums is 'Distinct races with finish_position of at most 3.';
comment on column dim_drivers.poles is 'Distinct races with grid 1.';
comment on column dim_drivers.fastest_laps is
    'Distinct races with fastest_lap_rank 1; recorded from 2004, so it is short for earlier careers.';
comment on column dim_drivers.points_finishes is 'Distinct races with points, those of the sprint not counted.';
comment on column dim_drivers.sprint_wins is 'Sprints with finish_position 1; from 2021.';
comment on column dim_drivers.championships is 'Finished seasons with championship_position 1.';
comment on column dim_drivers.best_championship_position is
    'Best championship_position of any season, running ones included; null = never ranked in the standings.';
comment on column dim_drivers.longest_win_streak is
    'Most wins in consecutive entries; races without an entry neither count nor break.';
comment on column dim_drivers.longest_podium_streak is 'Most podiums in consecutive entries.';
comment on column dim_drivers.longest_points_streak is 'Most races with points in consecutive entries.';
comment on column dim_drivers.points_2010_system is
    'Era-neutral points: the best finish of every race rescored by the system of 2010 to 2018 '
    '(25-18-15-12-10-8-6-4-2-1).';
comment on column dim_drivers.race_points is 'Points scored in races, no score dropped or deducted.';
comment on column dim_drivers.sprint_points is 'Points scored in sprints.';
comment on column dim_drivers.total_points is 'race_points plus sprint_points.';
comment on column dim_drivers.win_rate is 'wins divided by races_started, 0 to 1; null without a start.';
comment on column dim_drivers.age_at_first_race is
    'Age on the day of the first race entered, in years of 365.2425 days.';
comment on column dim_drivers.age_at_first_win is
    'Age on the day of the first win, in years of 365.2425 days; null = none.';
comment on column dim_drivers.date_of_birth is 'Date of birth.';
comment on column dim_drivers.first_race_date is 'Day of the first race entered.';
comment on column dim_drivers.last_race_date is 'Day of the latest race entered.';
comment on column dim_drivers.first_win_date is 'Day of the first win; null = none.';
comment on column dim_drivers.last_win_date is 'Day of the latest win; null = none.';
