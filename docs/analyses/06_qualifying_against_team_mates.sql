-- Who beat his team mates most in qualifying?
--
-- One duel per race and team mate, won by the better place in qualifying, before grid penalties.
-- Caveats: counted from 2003, the first season of which the data hold qualifying complete (before 1994 there is none,
-- so nothing can be said of Senna or Prost); at least 50 duels. Nobody chose his team mates: they are not equally
-- strong.

select
    driver_name,
    min(season) as first_season,
    max(season) as last_season,
    sum(qualifying_duels_won) as won,
    sum(qualifying_duels_lost) as lost,
    round(100.0 * sum(qualifying_duels_won) / sum(qualifying_duels_won + qualifying_duels_lost), 1) as percent_won
from dbt_schema_driver_performance_schema.fct_driver_performance
where season >= 2003
group by driver_id, driver_name
having sum(qualifying_duels_won + qualifying_duels_lost) >= 50
order by percent_won desc, driver_id
limit 12;
