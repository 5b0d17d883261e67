-- Who were the youngest and the oldest winners?
--
-- The six of either end, by the age in years on the day of the race.
-- Caveats: a driver appears once at each end. The Indianapolis 500 was a round of the championship from 1950 to 1960,
-- which brings in Ruttman and Hanks. Fagioli shared the car and the win with Fangio.

with

winners as (
    select
        driver_id,
        full_name,
        first_win,
        last_win,
        (first_win_date - date_of_birth) / 365.2425 as age_at_first_win,
        (last_win_date - date_of_birth) / 365.2425 as age_at_last_win
    from dbt_schema_core_schema.dim_drivers
    where wins > 0
),

ranked as (
    select
        *,
        row_number() over (order by age_at_first_win, driver_id) as by_youth,
        row_number() over (order by age_at_last_win desc, driver_id) as by_age
    from winners
),

final as (
    select 'youngest' as record, by_youth as place, full_name, round(age_at_first_win, 2) as age, first_win as race
    from ranked
    where by_youth <= 6
    union all
    select 'oldest', by_age, full_name, round(age_at_last_win, 2), last_win
    from ranked
    where by_age <= 6
)

select * from final
order by record desc, place;
