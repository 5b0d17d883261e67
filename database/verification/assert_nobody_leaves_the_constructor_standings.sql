-- Who is in the constructors' standings stays in them to the season's end, also without another race. Points that
-- vanish are an error of assert_constructor_standings_follow_from_points; this rule sees those without any.
-- kind: source
-- error_if: > 1 % of constructor_standings
-- key: season, round, constructor_ref
-- tags: standings, constructors
-- since: 1958

with

rounds as (
    select
        season,
        round,
        race_id,
        lead(race_id) over (partition by season order by round) as next_race_id
    from races
    where race_id in (select race_id from constructor_standings)
)

select distinct
    rounds.season,
    rounds.round,
    constructors.constructor_ref
from constructor_standings as standings
inner join rounds on rounds.race_id = standings.race_id
inner join constructors on constructors.constructor_id = standings.constructor_id
left join constructor_standings as next_standings
    on next_standings.race_id = rounds.next_race_id
    and next_standings.constructor_id = standings.constructor_id
where rounds.next_race_id is not null and next_standings.constructor_id is null;
