-- Grain: one row per season of the raw table seasons, also one without races.
-- What is scheduled, how far results and standings have come, and whether the standings are the last word. A race that
-- is cancelled may stay in the calendar for ever: once a later season has results, no race of this one will follow, and
-- the standings of its last race with results decide. A postponed race may leave a round twice in a calendar; the
-- standings are then those of the later race.

create table int_calendars as
with

seasons as (
    select * from stg_seasons
),

races as (
    select * from stg_races
),

results as (
    select * from stg_results
),

driver_standings as (
    select * from stg_driver_standings
),

constructor_standings as (
    select * from stg_constructor_standings
),

-- The later of two races of one round has the higher place.
rounds as (
    select
        season,
        round,
        race_id,
        row_number() over (partition by season order by round, race_date, race_id) as place,
        race_id in (select race_id from results) as has_results,
        race_id in (select race_id from driver_standings) as has_driver_standings,
        race_id in (select race_id from constructor_standings) as has_constructor_standings
    from races
),

calendars as (
    select
        season,
        count(*)::int as scheduled_races,
        max(round) as last_scheduled_round,
        max(round) filter (where has_results) as last_round_with_results,
        max(round) filter (where has_driver_standings) as driver_standings_round,
        max(round) filter (where has_constructor_standings) as constructor_standings_round,
        (array_agg(race_id order by place desc) filter (where has_driver_standings))[1] as driver_standings_race_id,
        (array_agg(race_id order by place desc) filter (where has_constructor_standings))[1]
            as constructor_standings_race_id
    from rounds
    group by season
),

followed as (
    select
        seasons.season,
        calendars.scheduled_races,
        calendars.last_scheduled_round,
        calendars.last_round_with_results,
        calendars.driver_standings_round,
        calendars.driver_standings_race_id,
        calendars.constructor_standings_round,
        calendars.constructor_standings_race_id,
        max(seasons.season) filter (where calendars.last_round_with_results is not null) over () > seasons.season
            as is_followed
    from seasons
    left join calendars on calendars.season = seasons.season
),

final as (
    select
        season,
        coalesce(scheduled_races, 0) as scheduled_races,
        last_scheduled_round,
        last_round_with_results,
        driver_standings_round,
        driver_standings_race_id,
        constructor_standings_round,
        constructor_standings_race_id,
        coalesce(is_followed, false) as is_followed,
        coalesce(
            driver_standings_round = last_scheduled_round
            or (is_followed and driver_standings_round = last_round_with_results),
            false
        ) as are_driver_standings_final,
        coalesce(
            constructor_standings_round = last_scheduled_round
            or (is_followed and constructor_standings_round = last_round_with_results),
            false
        ) as are_constructor_standings_final
    from followed
)

select * from final;

alter table int_calendars
    alter column scheduled_races set not null,
    alter column is_followed set not null,
    alter column are_driver_standings_final set not null,
    alter column are_constructor_standings_final set not null,
    add constraint pk_int_calendars primary key (season),
    add constraint fk_int_calendars_season foreign key (season) references seasons (season),
    add constraint fk_int_calendars_driver_standings_race_id
        foreign key (driver_standings_race_id) references races (race_id),
    add constraint fk_int_calendars_constructor_standings_race_id
        foreign key (constructor_standings_race_id) references races (race_id),
    add constraint ck_int_calendars_scheduled_races check ((scheduled_races > 0) = (last_scheduled_round is not null)),
    add constraint ck_int_calendars_results check (last_round_with_results <= last_scheduled_round),
    add constraint ck_int_calendars_driver_standings
        check (num_nulls(driver_standings_round, driver_standings_race_id) in (0, 2)),
    add constraint ck_int_calendars_constructor_standings
        check (num_nulls(constructor_standings_round, constructor_standings_race_id) in (0, 2));

comment on table int_calendars is
    'One row per season, also one without races: what is scheduled, how far results and standings have come, and '
    'whether the standings are final.';
comment on column int_calendars.season is 'Year of the championship.';
comment on column int_calendars.scheduled_races is
    'Rows in races, cancelled ones included where the edition keeps them; 0 = no calendar yet.';
comment on column int_calendars.last_scheduled_round is
    'The highest round of the season in races; null = no calendar yet.';
comment on column int_calendars.last_round_with_results is 'The highest round with a row in results; null = none.';
comment on column int_calendars.driver_standings_round is 'The highest round with drivers'' standings; null = none.';
comment on column int_calendars.driver_standings_race_id is
    'The race of that round; of several (postponed and held again under one number) the one of the latest date.';
comment on column int_calendars.constructor_standings_round is
    'The highest round with constructors'' standings; null = none, as before 1958.';
comment on column int_calendars.constructor_standings_race_id is
    'The race of that round; of several the one of the latest date.';
comment on column int_calendars.is_followed is
    'True where a later season has results: no race of this one will follow.';
comment on column int_calendars.are_driver_standings_final is
    'True where driver_standings_round is last_scheduled_round or, where is_followed, last_round_with_results.';
comment on column int_calendars.are_constructor_standings_final is
    'True where constructor_standings_round is last_scheduled_round or, where is_followed, last_round_with_results.';
