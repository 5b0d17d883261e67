#!/bin/sh
# What compose.yaml relies on in the official image of PostgreSQL: a cluster in PGDATA, made from POSTGRES_* when there is none, scripts of
# /docker-entrypoint-initdb.d run by a server that listens at its socket only, then a server for all.
set -eu
programs=$(echo /usr/lib/postgresql/*/bin)
export PATH="$programs:$PATH"
as_postgres() { setpriv --reuid=postgres --regid=postgres --init-groups -- "$@"; }

mkdir -p "$PGDATA" /var/run/postgresql
chown -R postgres:postgres "$PGDATA" /var/run/postgresql
chmod 700 "$PGDATA"
if [ ! -s "$PGDATA/PG_VERSION" ]; then
    umask 077
    printf %s "$POSTGRES_PASSWORD" > /tmp/password
    chown postgres /tmp/password
    as_postgres initdb --username="$POSTGRES_USER" --pwfile=/tmp/password --auth-local=trust --auth-host=scram-sha-256 -E UTF8 --locale=C > /dev/null
    rm /tmp/password
    echo 'host all all all scram-sha-256' >> "$PGDATA/pg_hba.conf"
    as_postgres pg_ctl -s -w start -o "-c listen_addresses=''" > /dev/null
    as_postgres psql -qX -U "$POSTGRES_USER" -d postgres -v name="$POSTGRES_DB" <<'SQL'
create database :"name";
SQL
    for script in /docker-entrypoint-initdb.d/*.sh; do as_postgres sh "$script"; done
    as_postgres pg_ctl -s -w -m fast stop
fi
exec setpriv --reuid=postgres --regid=postgres --init-groups -- postgres -c 'listen_addresses=*'
