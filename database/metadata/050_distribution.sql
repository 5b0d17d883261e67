alter table f1_warehouse.releases add column is_distributed boolean not null default false;

comment on column f1_warehouse.releases.is_distributed is 'Whether its tables that grow are spread over the nodes of Citus';
