-- A relation that a person has changed since it was verified is not what its sources and scripts make.
create function f1_warehouse.touched_relations(base text, suffix text)
returns setof text
language sql stable
set search_path = pg_catalog
as $$
    select relation from f1_warehouse.changes_of(base, suffix) where not is_carried
    union
    select substring(change from '^rows of (.*): [0-9]+ were published') from f1_warehouse.row_changes(base, suffix) as change
$$;

comment on function f1_warehouse.touched_relations is 'The relations of a place that were changed by hand since they were verified, by live name';
