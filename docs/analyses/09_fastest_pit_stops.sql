-- Which team lost the least time in the pits?
--
-- The team with the shortest median stop of each season, beside the median of the teams' medians.
-- Caveats: a stop lasts from pit entry to pit exit: most of it is the drive through the pit lane, so this is no record
-- of wheel guns. Stops of a minute and more (repairs, stopped races) are left out. Recorded from 2011; seasons compare
-- badly, as calendars and speed limits differ; at least ten stops. The last twelve seasons.

with

teams as (
    select
        season,
        constructor_id,
        constructor_name,
        pit_stops_under_a_minute as stops,
        median_pit_stop_seconds as seconds
    from dbt_schema_constructor_performance_schema.fct_constructor_performance
    where pit_stops_under_a_minute >= 10
),

fields as (
    select
        season,
        round(percentile_cont(0.5) within group (order by seconds)::numeric, 3) as seconds
    from teams
    group by season
),

final as (
    select distinct on (teams.season)
        teams.season,
        teams.constructor_name,
        teams.stops,
        teams.seconds,
        fields.seconds as median_team_seconds,
        fields.seconds - teams.seconds as seconds_faster
    from teams
    inner join fields on fields.season = teams.season
    order by teams.season, teams.seconds, teams.constructor_id
)

select * from final
order by season desc
limit 12;
