-- The races of a season are numbered 1, 2, 3, … in the order of their dates, in the year of the season. A round that
-- is missing was cancelled, one out of order was moved, one that is there twice was postponed and held again: it
-- happens, and the round numbers still tell the order of the standings. A season without races has no calendar yet.
-- kind: source
-- error_if: > 5 % of races
-- key: season, round, race_date
-- tags: calendar
-- since: 1950

with

ordered as (
    select
        season,
        round,
        race_date,
        name as race_name,
        coalesce(lag(round) over calendar, 0)::bigint as previous_round,
        lag(race_date) over calendar as previous_race_date
    from races
    window calendar as (partition by season order by round, race_date)
)

select
    season,
    round,
    race_date,
    previous_round,
    previous_race_date,
    race_name
from ordered
where
    round <> previous_round + 1
    or race_date <= previous_race_date
    or extract(year from race_date) <> season;
