-- Who became champion with the fewest wins?
--
-- The champions of at most two wins, beside the most wins that any rival had in that season.
-- Caveats: the points are those of the championship, after dropped scores; seasons of the 1950s and 1960s were half as
-- long as those of today. A season that is not over has no champion.

with

seasons as (
    select * from dbt_schema_driver_performance_schema.fct_driver_performance
),

final as (
    select
        champions.season,
        champions.driver_name,
        champions.constructor_names as team,
        champions.wins,
        max(rivals.wins) as most_wins_of_a_rival,
        champions.races_started as starts,
        champions.podiums,
        champions.championship_points as points
    from seasons as champions
    inner join seasons as rivals on rivals.season = champions.season and rivals.driver_id <> champions.driver_id
    where champions.is_champion and champions.wins <= 2
    group by
        champions.season,
        champions.driver_name,
        champions.constructor_names,
        champions.wins,
        champions.races_started,
        champions.podiums,
        champions.championship_points
)

select * from final
order by wins, season;
