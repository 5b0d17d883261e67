-- The functions are code, not data: where the text of any of them differs from what was applied last, all go and are made again, in one
-- transaction. What others put into this schema stays.
do $$
declare
    routines constant text := (select string_agg(m.identity, ', ') from f1_warehouse.made_code m where m.type <> 'type');
    types constant text := (select string_agg(m.identity, ', ') from f1_warehouse.made_code m where m.type = 'type');
begin
    -- In one statement, because they depend on each other; types after the functions that take them.
    if routines is not null then
        execute 'drop routine if exists ' || routines;
    end if;
    if types is not null then
        execute 'drop type if exists ' || types;
    end if;
end
$$;
