-- Grain: one row per race weekend and driver who can be compared with a team mate there: same race, same constructor.
-- Every team mate is one comparison, so that three cars of a team give each driver two. What one wins, another loses.

-- The planner expects one row from joins of grouped subqueries and would loop over them thousands of times, or sort
-- what it can hash.
set local enable_nestloop = off;
set local enable_mergejoin = off;

create table int_team_mate_duels as
with

results as not materialized (
    select * from int_race_results
),

qualifying as not materialized (
    select * from stg_qualifying
),

race_pace as not materialized (
    select * from int_race_pace
),

races as not materialized (
    select * from stg_races
),

qualifying_duels as (
    select
        own.race_id,
        own.driver_id,
        count(*) filter (where own.qualifying_position < mate.qualifying_position) as won,
        count(*) filter (where own.qualifying_position > mate.qualifying_position) as lost
    from qualifying as own
    inner join qualifying as mate
        on mate.race_id = own.race_id
        and mate.constructor_id = own.constructor_id
        and mate.driver_id <> own.driver_id
    group by own.race_id, own.driver_id
),

-- A driver may have had several cars of a constructor in one race: the best place counts.
drives as materialized (
    select
        race_id,
        constructor_id,
        driver_id,
        min(position_order) as position_order,
        bool_or(is_classified) as is_classified
    from results
    where is_started
    group by race_id, constructor_id, driver_id
),

-- Equal position_order = one car shared by both: no duel.
race_duels as (
    select
        own.race_id,
        own.driver_id,
        count(*) filter (where own.position_order < mate.position_order) as won,
        count(*) filter (where own.position_order > mate.position_order) as lost
    from drives as own
    inner join drives as mate
        on mate.race_id = own.race_id
        and mate.constructor_id = own.constructor_id
        and mate.driver_id <> own.driver_id
    group by own.race_id, own.driver_id
),

-- A retired car has shown its pace in one part of the race only, so it is not compared.
paces as materialized (
    select
        drives.race_id,
        drives.constructor_id,
        drives.driver_id,
        race_pace.median_lap_milliseconds as median_lap
    from drives
    inner join race_pace on race_pace.race_id = drives.race_id and race_pace.driver_id = drives.driver_id
    where drives.is_classified and race_pace.median_lap_milliseconds > 0
),

pace_duels as (
    select
        own.race_id,
        own.driver_id,
        count(*) as paces_compared,
        avg(100.0 * own.median_lap / mate.median_lap - 100) as pace_gap_percent
    from paces as own
    inner join paces as mate
        on mate.race_id = own.race_id
        and mate.constructor_id = own.constructor_id
        and mate.driver_id <> own.driver_id
    group by own.race_id, own.driver_id
),

final as (
    select
        race_id,
        driver_id,
        races.season,
        coalesce(qualifying_duels.won, 0)::int as qualifying_duels_won,
        coalesce(qualifying_duels.lost, 0)::int as qualifying_duels_lost,
        coalesce(race_duels.won, 0)::int as race_duels_won,
        coalesce(race_duels.lost, 0)::int as race_duels_lost,
        coalesce(pace_duels.paces_compared, 0)::int as paces_compared,
        pace_duels.pace_gap_percent
    from qualifying_duels
    full join race_duels using (race_id, driver_id)
    left join pace_duels using (race_id, driver_id)
    inner join races using (race_id)
)

select * from final;

alter table int_team_mate_duels
    alter column season set not null,
    alter column qualifying_duels_won set not null,
    alter column qualifying_duels_lost set not null,
    alter column race_duels_won set not null,
    alter column race_duels_lost set not null,
    alter column paces_compared set not null,
    add constraint pk_int_team_mate_duels primary key (race_id, driver_id),
    add constraint fk_int_team_mate_duels_race_id foreign key (race_id) references races (race_id),
    add constraint fk_int_team_mate_duels_driver_id foreign key (driver_id) references drivers (driver_id),
    add constraint ck_int_team_mate_duels_pace check ((paces_compared > 0) = (pace_gap_percent is not null));

comment on table int_team_mate_duels is
    'One row per race weekend and driver with a team mate (same race, same constructor) in qualifying or in the '
    'race: who was ahead, and by how much.';
comment on column int_team_mate_duels.race_id is 'Race weekend.';
comment on column int_team_mate_duels.driver_id is 'Driver.';
comment on column int_team_mate_duels.season is 'Year of the championship.';
comment on column int_team_mate_duels.qualifying_duels_won is
    'Team mates with a worse qualifying_position. From 1994, complete from 2003.';
comment on column int_team_mate_duels.qualifying_duels_lost is 'Team mates with a better qualifying_position.';
comment on column int_team_mate_duels.race_duels_won is
    'Team mates behind in position_order, which ranks retired cars too, where both started the race. Of several cars '
    'of a driver the best counts; a car shared by both (equal position_order) is no duel.';
comment on column int_team_mate_duels.race_duels_lost is
    'Team mates ahead in position_order, where both started the race.';
comment on column int_team_mate_duels.paces_compared is
    'Team mates whose median lap of the race is compared: both are classified and have lap times.';
comment on column int_team_mate_duels.pace_gap_percent is
    'Mean over these team mates of 100 * (own median lap / median lap of the team mate) - 100: positive = slower. '
    'Null where paces_compared is 0.';
