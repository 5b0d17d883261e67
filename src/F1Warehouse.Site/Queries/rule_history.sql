-- The last fifty verifications of this warehouse and what each rule found, what is known and what was accepted.
with

runs as (
    select run.run_id, run.release_id, run.target, run.is_complete, run.status, run.started_at, run.milliseconds
    from f1_warehouse.verification_runs as run
    inner join f1_warehouse.releases as release on release.release_id = run.release_id
    where release.base_schema = current_setting('f1_warehouse.base_schema')
    order by run.run_id desc
    limit 50
)

select 'rule-history' as name, json_build_object(
    'runs', (select coalesce(json_agg(r order by r.run_id), '[]') from runs as r),
    'results', (
        select coalesce(json_agg(r order by r.name, r.run_id), '[]')
        from (
            select run_id, name, status, failing_rows, known_rows, accepted_rows, milliseconds, message
            from f1_warehouse.verification_results
            where run_id in (select run_id from runs)
        ) as r
    ),
    'accepted', (
        select coalesce(json_agg(a order by a.accepted_finding_id), '[]')
        from (
            select accepted_finding_id, rule, row_key, rows, reason, evidence, accepted_at
            from f1_warehouse.accepted_findings
            where release_id = current_setting('f1_warehouse.release_id')::bigint
        ) as a
    ),
    'known', (
        select coalesce(json_agg(k order by k.rule, k.row_key), '[]')
        from (
            select rule, row_key, reason, evidence
            from seed_known_exceptions
        ) as k
    )
) as content;
