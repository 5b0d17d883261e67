-- A race changes the championship: a race with results has drivers' standings and, since 1958, constructors' standings,
-- and there are none without results. Rounds are driven in order: no earlier round of the season lacks results.
-- severity: error
-- tags: standings, results, calendar
-- since: 1950

with

rounds as (
    select
        season,
        round,
        name as race_name,
        race_id in (select race_id from results) as has_results,
        race_id in (select race_id from driver_standings) as has_driver_standings,
        race_id in (select race_id from constructor_standings) as has_constructor_standings
    from races
),

progress as (
    select
        *,
        bool_and(has_results) over (partition by season order by round) as is_driven_in_order
    from rounds
)

select *
from progress
where
    has_results <> has_driver_standings
    or has_constructor_standings <> (has_results and season >= 1958)
    or has_results <> is_driven_in_order;
