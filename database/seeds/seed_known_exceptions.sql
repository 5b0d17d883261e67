-- Rows that break a rule and are known: one per rule and exact row, whose key is the values of the rule's key columns
-- with a slash between. Slips and gaps of the source, and what happened once in the sport. Amounts that a rule can
-- reckon with are not here but in seeds of their own. Editions differ: an exception that meets nothing is no fault.
-- Rules of kind pipeline have no exceptions.

create table seed_known_exceptions (
    rule text not null,
    row_key text not null,
    reason text not null,
    evidence text not null,
    primary key (rule, row_key)
);

comment on table seed_known_exceptions is 'Rows of the source that are known to break a rule, each with its reason.';
comment on column seed_known_exceptions.rule is 'Name of the rule, as its file in database/verification without .sql.';
comment on column seed_known_exceptions.row_key is
    'Values of the rule''s key columns, joined with /, null as -; for example 1957/5/moss.';
comment on column seed_known_exceptions.reason is 'What is wrong or special with the row.';
comment on column seed_known_exceptions.evidence is 'A public source, or what in the data shows it.';
