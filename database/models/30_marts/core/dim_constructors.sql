-- Grain: one row per constructor of the raw table, also those without a race.
-- Races are counted, not cars: a constructor that shares a win between two drivers has won once.
-- Inputs are not materialized, so that the planner sees their statistics.

create table dim_constructors as
with

constructors as not materialized (
    select * from int_constructors
),

results as not materialized (
    select * from int_race_results
),

sprint_results as not materialized (
    select * from int_sprint_results
),

season_totals as not materialized (
    select * from int_constructor_total_points_season
),

entries as (
    select
        constructor_id,
        season,
        round,
        min(race_date) as race_date,
        bool_or(is_started) as is_started,
        bool_or(is_win) as is_win,
        bool_or(is_pole) as is_pole,
        bool_or(is_fastest_lap) as is_fastest_lap,
        bool_or(is_win) and bool_or(finish_position = 2) as is_one_two,
        count(distinct finish_position) filter (where is_podium) as podium_places
    from results
    group by constructor_id, season, round
),

numbered_entries as (
    select
        *,
        row_number() over (partition by constructor_id order by season, round) as entry
    from entries
),

-- How long a streak is at an entry = the distance to the last entry that broke it.
streaks as (
    select
        *,
        entry - coalesce(max(entry) filter (where not is_win) over so_far, 0) as win_streak
    from numbered_entries
    window so_far as (partition by constructor_id order by season, round)
),

histories as (
    select
        constructor_id,
        min(season) as first_season,
        max(season) as last_season,
        count(distinct season) as seasons_entered,
        count(*) as races_entered,
        count(*) filter (where is_started) as races_started,
        count(*) filter (where is_win) as wins,
        count(*) filter (where is_one_two) as one_twos,
        sum(podium_places) as podium_places,
        count(*) filter (where is_pole) as poles,
        count(*) filter (where is_fastest_lap) as fastest_laps,
        max(win_streak) as longest_win_streak,
        min(race_date) as first_race_date,
        max(race_date) as last_race_date
    from streaks
    group by constructor_id
),

wins as (
    select
        constructor_id,
        array_agg(season || ' ' || race_name order by season, round) as won_races
    from results
    where is_win
    group by constructor_id
),

drivers_used as (
    select
        constructor_id,
        count(distinct driver_id) as drivers_used
    from results
    group by constructor_id
),

sprint_histories as (
    select
        constructor_id,
        count(distinct race_id) filter (where is_win) as sprint_wins
    from sprint_results
    group by constructor_id
),

championships as (
    select
        constructor_id,
        sum(race_points) as race_points,
        sum(sprint_points) as sprint_points,
        sum(total_points) as total_points,
        min(championship_position) as best_championship_position,
        count(*) filter (where is_champion) as championships
    from season_totals
    group by constructor_id
),

final as (
    select
        constructors.constructor_id,
        constructors.constructor_ref,
        constructors.constructor_name as name,
        constructors.nationality,
        constructors.wikipedia_url,
        wins.won_races[1] as first_win,
        wins.won_races[cardinality(wins.won_races)] as last_win,
        histories.first_season,
        histories.last_season,
        coalesce(histories.seasons_entered, 0)::int as seasons_entered,
        coalesce(drivers_used.drivers_used, 0)::int as drivers_used,
        coalesce(histories.races_entered, 0)::int as races_entered,
        coalesce(histories.races_started, 0)::int as races_started,
        coalesce(histories.wins, 0)::int as wins,
        coalesce(histories.one_twos, 0)::int as one_twos,
        coalesce(histories.podium_places, 0)::int as podium_places,
        coalesce(histories.poles, 0)::int as poles,
        coalesce(histories.fastest_laps, 0)::int as fastest_laps,
        coalesce(sprint_histories.sprint_wins, 0)::int as sprint_wins,
        coalesce(championships.championships, 0)::int as championships,
        championships.best_championship_position,
        coalesce(histories.longest_win_streak, 0)::int as longest_win_streak,
        coalesce(championships.race_points, 0) as race_points,
        coalesce(championships.sprint_points, 0) as sprint_points,
        coalesce(championships.total_points, 0) as total_points,
        round(histories.wins::numeric / nullif(histories.races_started, 0), 4) as win_rate,
        histories.first_race_date,
        histories.last_race_date
    from constructors
    left join histories on histories.constructor_id = constructors.constructor_id
    left join wins on wins.constructor_id = constructors.constructor_id
    left join drivers_used on drivers_used.constructor_id = constructors.constructor_id
    left join sprint_histories on sprint_histories.constructor_id = constructors.constructor_id
    left join championships on championships.constructor_id = constructors.constructor_id
)

select * from final;

alter table dim_constructors
    alter column constructor_ref set not null,
    alter column name set not null,
    alter column nationality set not null,
    alter column seasons_entered set not null,
    alter column drivers_used set not null,
    alter column races_entered set not null,
    alter column races_started set not null,
    alter column wins set not null,
    alter column one_twos set not null,
    alter column podium_places set not null,
    alter column poles set not null,
    alter column fastest_laps set not null,
    alter column sprint_wins set not null,
    alter column championships set not null,
    alter column longest_win_streak set not null,
    alter column race_points set not null,
    alter column sprint_points set not null,
    alter column total_points set not null,
    add constraint pk_dim_constructors primary key (constructor_id),
    add constraint fk_dim_constructors_constructor_id
        foreign key (constructor_id) references constructors (constructor_id),
    add constraint ck_dim_constructors_seasons check (first_season <= last_season),
    add constraint ck_dim_constructors_race check ((races_entered > 0) = (first_season is not null)),
    add constraint ck_dim_constructors_races check (races_started <= races_entered and poles <= races_entered),
    add constraint ck_dim_constructors_wins
        check (one_twos <= wins and wins <= races_started and longest_win_streak <= wins),
    add constraint ck_dim_constructors_points check (total_points = race_points + sprint_points);

comment on table dim_constructors is
    'One row per constructor, also those without a race, with figures over all races in the data.';
comment on column dim_constructors.constructor_id is 'Key of the constructor.';
comment on column dim_constructors.constructor_ref is 'Readable key, for example ferrari; unique.';
comment on column dim_constructors.name is 'Name of the constructor.';
comment on column dim_constructors.nationality is 'Nationality as an English adjective.';
comment on column dim_constructors.wikipedia_url is 'Article about the constructor.';
comment on column dim_constructors.first_win is 'Season and name of the first race won; null = none.';
comment on column dim_constructors.last_win is 'Season and name of the latest race won; null = none.';
comment on column dim_constructors.first_season is 'First season with a row in results; null without one.';
comment on column dim_constructors.last_season is 'Latest season with a row in results; null without one.';
comment on column dim_constructors.seasons_entered is 'Seasons with a row in results.';
comment on column dim_constructors.drivers_used is 'Distinct drivers with a row in results for this constructor.';
comment on column dim_constructors.races_entered is 'Distinct races with a row in results, also those not started.';
comment on column dim_constructors.races_started is
    'Distinct races with at least one car that took the start, see stg_results.is_started.';
comment on column dim_constructors.wins is
    'Distinct races with finish_position 1; a win shared by two drivers counts once.';
comment on column dim_constructors.one_twos is 'Races in which cars of this constructor finished first and second.';
comment on column dim_constructors.podium_places is
    'Places one to three taken, over all races; a car shared by several drivers counts once.';
comment on column dim_constructors.poles is 'Distinct races with grid 1.';
comment on column dim_constructors.fastest_laps is 'Distinct races with fastest_lap_rank 1; recorded from 2004.';
comment on column dim_constructors.sprint_wins is 'Sprints with finish_position 1; from 2021.';
comment on column dim_constructors.championships is
    'Finished seasons with championship_position 1; there is no constructors'' championship before 1958.';
comment on column dim_constructors.best_championship_position is
    'Best championship_position of any season, running ones included; null = never ranked in the standings.';
comment on column dim_constructors.longest_win_streak is 'Most wins in consecutive races entered.';
comment on column dim_constructors.race_points is
    'Points scored by its drivers in races; more than a constructor was credited with while only its best car '
    'counted (to 1978).';
comment on column dim_constructors.sprint_points is 'Points scored by its drivers in sprints.';
comment on column dim_constructors.total_points is 'race_points plus sprint_points.';
comment on column dim_constructors.win_rate is 'wins divided by races_started, 0 to 1; null without a start.';
comment on column dim_constructors.first_race_date is 'Day of the first race entered.';
comment on column dim_constructors.last_race_date is 'Day of the latest race entered.';
