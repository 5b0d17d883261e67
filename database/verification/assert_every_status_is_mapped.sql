-- Causes of retirement are mapped by stg_status, by their text: the numbers differ between sets since 2025. A text that
-- it does not know counts as a retirement for other reasons until somebody lists it there.
-- kind: source
-- key: status
-- tags: staging, results
-- since: 1950

select distinct status
from stg_status
where status_group = 'unmapped';
