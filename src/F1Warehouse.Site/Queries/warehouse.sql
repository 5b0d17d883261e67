-- The release that is shown, from the books: when, of which files, how long each step took, and what went before.
with

this_release as (
    select *
    from f1_warehouse.releases
    where release_id = current_setting('f1_warehouse.release_id')::bigint
),

past as (
    select *
    from f1_warehouse.releases
    where base_schema = current_setting('f1_warehouse.base_schema')
    order by release_id desc
    limit 50
),

last_runs as (
    select distinct on (release_id) *
    from f1_warehouse.verification_runs
    where is_complete
    order by release_id, run_id desc
)

select 'warehouse' as name, json_build_object(
    'release', (
        select row_to_json(r)
        from (
            select
                release_id, base_schema, state, source, started_at, published_at, is_synthetic, place,
                now() as written_at,
                current_setting('server_version') as server_version,
                (select min(season) from stg_seasons) as first_season,
                (select max(season) from stg_seasons) as last_season
            from this_release
        ) as r
    ),
    'files', (
        select coalesce(json_agg(f order by f.dataset), '[]')
        from (
            select dataset, regexp_replace(path, '^.*[/\\]', '') as file, sha256, bytes, rows, milliseconds
            from f1_warehouse.loaded_files
            where release_id = (select release_id from this_release)
        ) as f
    ),
    'files_before', (
        select coalesce(json_agg(f order by f.dataset), '[]')
        from (
            select dataset, sha256, bytes, rows
            from f1_warehouse.loaded_files
            where release_id = (
                select max(p.release_id)
                from past as p
                where p.published_at is not null and p.release_id < (select release_id from this_release)
            )
        ) as f
    ),
    'scripts', (
        select coalesce(json_agg(s order by s.applied_script_id), '[]')
        from (
            select applied_script_id, name, sha256, milliseconds
            from f1_warehouse.applied_scripts
            where release_id = (select release_id from this_release)
        ) as s
    ),
    'releases', (
        select coalesce(json_agg(p order by p.release_id desc), '[]')
        from (
            select
                r.release_id, r.state, r.place, r.source, r.is_synthetic, r.started_at, r.published_at,
                (select sum(f.rows) from f1_warehouse.loaded_files as f where f.release_id = r.release_id) as rows,
                (select count(*) from f1_warehouse.loaded_files as f where f.release_id = r.release_id) as files,
                (select sum(f.bytes) from f1_warehouse.loaded_files as f where f.release_id = r.release_id) as bytes,
                (select sum(s.milliseconds) from f1_warehouse.applied_scripts as s where s.release_id = r.release_id) as model_milliseconds,
                v.status as verification_status,
                v.milliseconds as verification_milliseconds,
                (select count(*) from f1_warehouse.verification_results as x where x.run_id = v.run_id) as rules,
                (select count(*) from f1_warehouse.accepted_findings as a where a.release_id = r.release_id) as accepted
            from past as r
            left join last_runs as v on v.release_id = r.release_id
        ) as p
    ),
    'publications', (
        select coalesce(json_agg(p order by p.publication_id desc), '[]')
        from (
            select publication_id, release_id, replaced_release_id, kind, milliseconds, published_at
            from f1_warehouse.publications
            where release_id in (select release_id from past)
            order by publication_id desc
            limit 100
        ) as p
    )
) as content;
