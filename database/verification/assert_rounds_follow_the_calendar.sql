-- The races of a season are numbered 1, 2, 3, … in the order of their dates, in the year of the season; every season has
-- races.
-- severity: error
-- tags: calendar
-- since: 1950

with

ordered as (
    select
        season,
        round,
        race_date,
        row_number() over (partition by season order by round, race_id) as place,
        lag(race_date) over (partition by season order by round, race_id) as previous_race_date
    from races
)

select
    season,
    ordered.round,
    ordered.place,
    ordered.race_date,
    ordered.previous_race_date
from seasons
left join ordered using (season)
where
    ordered.round is null
    or ordered.round <> ordered.place
    or ordered.race_date <= ordered.previous_race_date
    or extract(year from ordered.race_date) <> season;
