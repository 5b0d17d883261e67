-- Who is in the drivers' standings stays in them to the season's end, also without another race. Points that vanish
-- are an error of assert_driver_standings_follow_from_points; this rule sees those without any.
-- kind: source
-- error_if: > 1 % of driver_standings
-- key: season, round, driver_ref
-- tags: standings, drivers
-- since: 1950

with

rounds as (
    select
        season,
        round,
        race_id,
        lead(race_id) over (partition by season order by round) as next_race_id
    from races
    where race_id in (select race_id from driver_standings)
)

select distinct
    rounds.season,
    rounds.round,
    drivers.driver_ref
from driver_standings as standings
inner join rounds on rounds.race_id = standings.race_id
inner join drivers on drivers.driver_id = standings.driver_id
left join driver_standings as next_standings
    on next_standings.race_id = rounds.next_race_id
    and next_standings.driver_id = standings.driver_id
where rounds.next_race_id is not null and next_standings.driver_id is null;
