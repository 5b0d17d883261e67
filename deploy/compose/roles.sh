#!/bin/sh
# Run once by the image of PostgreSQL, when it has made the database: who owns it, who builds the warehouse, who reads it.
#   f1_owner   owns the database and the warehouse; nobody logs in as it
#   f1_etl     builds the warehouse for f1_owner; no superuser                F1W_ETL_PASSWORD or F1W_ETL_PASSWORD_FILE
#   f1_reader  may read the warehouse, and nothing else                       F1W_READER_PASSWORD or F1W_READER_PASSWORD_FILE
set -eu

# The value of a variable, or the first line of the file that <variable>_FILE names.
secret() {
    eval "value=\${$1:-} file=\${$1_FILE:-}"
    if [ -n "$file" ]; then value=$(head -n 1 "$file"); fi
    if [ -z "$value" ]; then
        echo "roles.sh: $1 or $1_FILE must be set" >&2
        exit 1
    fi
    printf %s "$value"
}

etl=$(secret F1W_ETL_PASSWORD)
reader=$(secret F1W_READER_PASSWORD)

# By the environment: arguments can be seen by others.
F1W_ETL=$etl F1W_READER=$reader psql --no-psqlrc --set=ON_ERROR_STOP=1 --quiet --username="$POSTGRES_USER" --dbname="$POSTGRES_DB" <<'SQL'
\getenv etl F1W_ETL
\getenv reader F1W_READER
create role f1_owner nologin;
create role f1_etl login password :'etl' in role f1_owner;
create role f1_reader login password :'reader';
select format('alter database %I owner to f1_owner', current_database()) \gexec
select format('revoke all on database %I from public', current_database()) \gexec
select format('grant connect on database %I to f1_reader', current_database()) \gexec
alter default privileges for role f1_owner grant usage on schemas to f1_reader;
alter default privileges for role f1_owner grant select on tables to f1_reader;
SQL
