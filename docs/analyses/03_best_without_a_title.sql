-- Who is the best driver who never became champion?
--
-- The most wins among drivers without a title; best_year is the best place in a championship, points_per_start the
-- era-neutral measure of 01.
-- Caveats: wins favour long careers: Moss had 66 starts, Barrichello 322. Moss's 16 include the British Grand Prix of
-- 1957, which he shared with Brooks. A driver who still races may yet leave the list.

select
    full_name,
    first_season,
    last_season,
    races_started as starts,
    wins,
    podiums,
    poles,
    best_championship_position as best_year,
    round(points_2010_system::numeric / races_started, 2) as points_per_start
from dbt_schema_core_schema.dim_drivers
where championships = 0 and races_started > 0
order by wins desc, podiums desc, driver_id
limit 12;
