-- Who won the most races in a row?
--
-- Everyone who won five or more in a row, with the longest row of podiums, which may be another one.
-- Caveats: a row is counted over the races that the driver entered. Ascari's nine (1952-53) pass over the Indianapolis
-- 500 of 1953 and Clark's six (1965) over Monaco, where they did not race; record books that count every round of the
-- championship give them seven and five.

select
    full_name,
    longest_win_streak as wins_in_a_row,
    longest_podium_streak as podiums_in_a_row,
    wins,
    races_entered as races
from dbt_schema_core_schema.dim_drivers
where longest_win_streak >= 5
order by longest_win_streak desc, longest_podium_streak desc, driver_id
limit 12;
