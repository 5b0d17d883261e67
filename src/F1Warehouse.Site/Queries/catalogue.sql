-- Every relation of the release: what it is, its columns, keys and constraints, as PostgreSQL's catalogs know them.
with

relations as (
    select
        class.oid,
        class.relname as name,
        namespace.nspname as schema,
        class.relkind,
        obj_description(class.oid, 'pg_class') as comment,
        -- Without the maps of free space and visibility, which a vacuum makes at any moment: a release has one size.
        pg_relation_size(class.oid) + coalesce(pg_relation_size(nullif(class.reltoastrelid, 0)), 0)
        + (
            select coalesce(sum(pg_relation_size(indexrelid)), 0)::bigint
            from pg_index
            where indrelid in (class.oid, class.reltoastrelid)
        ) as bytes
    from pg_class as class
    inner join pg_namespace as namespace on namespace.oid = class.relnamespace
    where
        namespace.nspname in (select unnest(current_schemas(false)))
        and namespace.nspname <> 'f1_warehouse'
        and class.relkind in ('r', 'v', 'm', 'p')
        and (
            class.relname ~ '^(stg|int|dim|fct|seed)_[a-z0-9_]+$'
            or class.relname in (
                select unnest(raw_tables)
                from f1_warehouse.warehouses
                where base_schema = current_setting('f1_warehouse.base_schema')
            )
        )
        and class.relname <> '__EFMigrationsHistory'
)

select 'catalogue' as name, coalesce(json_agg(c order by c.name), '[]') as content
from (
    select
        name,
        schema,
        case
            when name like 'seed\_%' then 'seeds'
            when name like 'stg\_%' then 'staging'
            when name like 'int\_%' then 'intermediate'
            when name ~ '^(dim|fct)_' then 'marts'
            else 'raw'
        end as layer,
        case relkind when 'v' then 'view' when 'm' then 'materialized view' else 'table' end as kind,
        comment,
        bytes,
        coalesce((
            select json_agg(a order by a.attnum)
            from (
                select
                    attribute.attnum,
                    attribute.attname as name,
                    format_type(attribute.atttypid, attribute.atttypmod) as type,
                    not attribute.attnotnull as nullable,
                    col_description(relations.oid, attribute.attnum) as comment,
                    exists (
                        select from pg_index
                        where pg_index.indrelid = relations.oid and pg_index.indisprimary and attribute.attnum = any(pg_index.indkey::int2[])
                    ) as is_key
                from pg_attribute as attribute
                where attribute.attrelid = relations.oid and attribute.attnum > 0 and not attribute.attisdropped
            ) as a
        ), '[]') as columns,
        coalesce((
            select json_agg(k order by k.kind desc, k.name)
            from (
                select
                    con.conname as name,
                    con.contype as kind,
                    pg_get_constraintdef(con.oid) as definition,
                    target.relname as refers_to,
                    (
                        select array_agg(attribute.attname order by key.place)
                        from unnest(con.conkey) with ordinality as key (number, place)
                        inner join pg_attribute as attribute on attribute.attrelid = con.conrelid and attribute.attnum = key.number
                    ) as columns
                from pg_constraint as con
                left join pg_class as target on target.oid = con.confrelid
                where con.conrelid = relations.oid and con.contype in ('p', 'u', 'f', 'c')
            ) as k
        ), '[]') as constraints
    from relations
) as c;
