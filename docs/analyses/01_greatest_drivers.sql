-- Who is the greatest driver of all time?
--
-- Every finish is scored by one system, that of 2010 to 2018 (25-18-15-12-10-8-6-4-2-1), so that a win of 1955 is worth
-- a win of 2023, and divided by the races started, so that a long career is no advantage in itself. Caveats: at least
-- 50 starts, which lets Fangio (51) in and leaves Ascari (32) and Farina (33) out, who would be fourth and fifth.
-- Points measure the car too, and the cars of the past broke down far more often (see 07).

select
    full_name,
    first_season,
    last_season,
    races_started as starts,
    wins,
    championships as titles,
    points_2010_system as points_2010,
    round(points_2010_system::numeric / races_started, 2) as points_per_start
from dbt_schema_core_schema.dim_drivers
where races_started >= 50
order by points_per_start desc, driver_id
limit 12;
