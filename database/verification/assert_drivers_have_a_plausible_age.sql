-- Drivers have been entered at ages from 17 (Verstappen, 2015) to 58 (Chiron, 1958, who did not qualify); a date of
-- birth outside 15 to 60 years before the race is a slip.
-- kind: source
-- error_if: > 1 % of results
-- key: season, round, driver_ref
-- tags: identity
-- since: 1950

select
    races.season,
    races.round,
    drivers.driver_ref,
    drivers.date_of_birth,
    extract(year from age(races.race_date, drivers.date_of_birth)) as age
from results
inner join races on races.race_id = results.race_id
inner join drivers on drivers.driver_id = results.driver_id
-- In days, which is quicker: from 15 to almost 61 years.
where races.race_date - drivers.date_of_birth not between 15 * 365 and 61 * 365;
