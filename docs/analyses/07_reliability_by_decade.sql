-- How much more reliable have the cars become?
--
-- Of a hundred cars that started, how many were classified, broke down, or ended in an accident.
-- Caveats: the decade begun last is not complete. The rest are disqualified, too far behind to be classified, or
-- retired without a cause that the data name. Accidents after a failure of the car are filed under either; the
-- Indianapolis 500 is part of the 1950s; a car that stopped shortly before the end counts as classified.

with

decades as (
    select
        season / 10 * 10 as decade,
        count(distinct season) as seasons,
        sum(cars_started) as cars_started,
        100.0 * sum(classified_finishes) / sum(cars_started) as classified,
        100.0 * sum(retirements_mechanical) / sum(cars_started) as mechanical,
        100.0 * sum(retirements_accident) / sum(cars_started) as accident
    from dbt_schema_constructor_performance_schema.fct_constructor_performance
    group by decade
)

select
    decade,
    seasons,
    cars_started,
    round(classified, 1) as percent_classified,
    round(mechanical, 1) as percent_mechanical,
    round(accident, 1) as percent_accident,
    round(100 - classified - mechanical - accident, 1) as percent_rest
from decades
order by decade;
