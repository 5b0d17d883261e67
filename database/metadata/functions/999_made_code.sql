-- What the scripts before this one have made, in the same transaction.
delete from f1_warehouse.made_code;

insert into f1_warehouse.made_code (type, identity)
select o.type, o.identity
from (
    select 'pg_proc'::regclass as class_id, oid, xmin, pronamespace as schema_oid from pg_proc
    union all
    select 'pg_type'::regclass, t.oid, t.xmin, t.typnamespace from pg_type t join pg_class c on c.oid = t.typrelid and c.relkind = 'c'
) as c
cross join lateral pg_identify_object(c.class_id, c.oid, 0) o
where c.schema_oid = 'f1_warehouse'::regnamespace and c.xmin = pg_current_xact_id()::xid;
