-- Drivers have raced at ages between 17 (Verstappen) and 58 (Etancelin and Chiron at 55 are the oldest in points); a date
-- of birth outside 15 to 60 years before a race is a slip.
-- severity: error
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
where extract(year from age(races.race_date, drivers.date_of_birth)) not between 15 and 60;
