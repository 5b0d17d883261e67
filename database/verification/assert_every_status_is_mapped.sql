-- Causes of retirement are mapped by stg_status; a status text that it does not know counts as a retirement for other
-- reasons until somebody lists it there.
-- severity: warn
-- tags: staging, results
-- since: 1950

select
    status_id,
    status
from stg_status
where status_group = 'unmapped';
