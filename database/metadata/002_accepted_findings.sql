-- Rules have a kind in place of a severity; what is known and accepted of what they find is counted and kept.

alter table f1_warehouse.verification_results
    drop column severity,
    add column kind text check (kind in ('pipeline', 'sport', 'source')),
    add column known_rows bigint not null default 0,
    add column accepted_rows bigint not null default 0;

comment on column f1_warehouse.verification_results.kind is
    'Whose books the rule audits: pipeline (ours) and sport stop a publish, source warns; null in runs of versions before there were kinds';
comment on column f1_warehouse.verification_results.failing_rows is
    'Rows that break the rule and are neither known nor accepted; null where the query could not run';
comment on column f1_warehouse.verification_results.known_rows is 'Rows that break the rule and are in seed_known_exceptions';
comment on column f1_warehouse.verification_results.accepted_rows is 'Rows that break the rule and are in accepted_findings';

create table f1_warehouse.accepted_findings (
    accepted_finding_id bigint generated always as identity primary key,
    release_id bigint not null references f1_warehouse.releases,
    rule text not null,
    row_key text,
    rows bigint,
    reason text,
    evidence text,
    accepted_by text not null,
    source text not null,
    accepted_at timestamptz not null default now(),
    unique nulls not distinct (release_id, rule, row_key)
);

comment on table f1_warehouse.accepted_findings is
    'What users of this warehouse accept of what rules find: the lines of their exceptions.csv, and --accept of a run';
comment on column f1_warehouse.accepted_findings.accepted_finding_id is 'Number of the entry, rising';
comment on column f1_warehouse.accepted_findings.release_id is 'The release';
comment on column f1_warehouse.accepted_findings.rule is 'Name of the rule';
comment on column f1_warehouse.accepted_findings.row_key is 'The row that breaks it: the values of the rule''s key with slashes, - for null; null = all rows';
comment on column f1_warehouse.accepted_findings.rows is 'Rows that it met in the last audit of the candidate; null before';
comment on column f1_warehouse.accepted_findings.reason is 'Why; null = not said';
comment on column f1_warehouse.accepted_findings.evidence is 'A public document, or what in the data shows it; null = none';
comment on column f1_warehouse.accepted_findings.accepted_by is 'The users of the database and of the system';
comment on column f1_warehouse.accepted_findings.source is 'Path of the file, or --accept';
comment on column f1_warehouse.accepted_findings.accepted_at is 'When it was written into these books';
