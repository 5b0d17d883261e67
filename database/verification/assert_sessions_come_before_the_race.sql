-- The sessions of a weekend take place in their order, within four days before the race, where their dates (and times)
-- are known. Times are UTC, so a session may begin on the evening before its date.
-- kind: source
-- error_if: > 5 % of races
-- key: season, round, session
-- tags: calendar
-- since: 2005

with

sessions as (
    select
        races.race_id,
        session.name,
        session.held_on,
        session.held_on + coalesce(session.begins_at, time '00:00') as earliest,
        races.race_date,
        races.race_date + coalesce(races.race_time, time '24:00') as race_start
    from races
    cross join lateral (
        values
        ('first practice', races.fp1_date, races.fp1_time),
        ('second practice', races.fp2_date, races.fp2_time),
        ('third practice', races.fp3_date, races.fp3_time),
        ('qualifying', races.qualifying_date, races.qualifying_time),
        ('sprint', races.sprint_date, races.sprint_time)
    ) as session (name, held_on, begins_at)
    where session.held_on is not null
),

practices as (
    select
        race_id,
        fp1_date + fp1_time >= fp2_date + fp2_time
        or fp2_date + fp2_time >= fp3_date + fp3_time
        or fp3_date + fp3_time >= qualifying_date + qualifying_time as is_out_of_order
    from races
)

select
    races.season,
    races.round,
    sessions.name as session,
    sessions.earliest,
    sessions.race_start
from sessions
inner join races on races.race_id = sessions.race_id
where sessions.earliest >= sessions.race_start or sessions.held_on < sessions.race_date - 4
union all
select
    races.season,
    races.round,
    'practice and qualifying out of order',
    null,
    null
from practices
inner join races on races.race_id = practices.race_id
where practices.is_out_of_order;
