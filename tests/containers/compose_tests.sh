# Sourced by run.sh: the project of compose.yaml, from nothing to a published warehouse and to nothing again. In order.

it_10_compose_refuses_to_start_without_passwords() {
    try env -u POSTGRES_PASSWORD "${docker[@]}" compose --file "$root/compose.yaml" --env-file "$root/.env.example" config
    ends_with 15
    complains "cp .env.example .env"
}

it_11_every_file_of_examples_fits_the_compose_file() {
    for example in "$root"/deploy/compose/*.yaml; do
        try compose --file compose.yaml --file "deploy/compose/${example##*/}" --profile '*' config --quiet
        ends_with 0
    done
}

it_12_postgresql_becomes_healthy() {
    try compose up --detach --wait postgres
    ends_with 0
    same "$(query "select string_agg(rolname || rolcanlogin || rolsuper, ' ' order by rolname) from pg_roles where rolname like 'f1%'")" \
        'f1_etltruefalse f1_ownerfalsefalse f1_readertruefalse'
}

it_13_the_warehouse_is_built_from_the_sample_without_a_stray_word() {
    try warehouse -- run
    ends_with 0
    is_quiet
    says "taking the synthetic set"
    says "The warehouse is published: release 1"
    same "$(query 'select count(*) > 0 from dbt_schema_core_schema.dim_drivers')" t
    same "$(query "select tableowner from pg_tables where tablename = 'dim_drivers' and schemaname = 'dbt_schema_core_schema'")" f1_owner
}

it_14_readers_read_what_is_live_and_write_nothing() {
    same "$(query_as_reader 'select count(*) > 0 from dbt_schema_core_schema.dim_drivers')" t
    try query_as_reader 'delete from dbt_schema_core_schema.dim_drivers'
    complains "permission denied"
}

it_15_any_user_a_second_run_and_status() {
    # The log of the day is the first user's.
    try warehouse --user 64321:64321 --volume /warehouse/logs -- run --data sample
    ends_with 0
    is_quiet
    says "Nothing to do: release 1 is live"
    try warehouse --user 64321:64321 --volume /warehouse/logs -- run --data sample --force
    ends_with 0
    is_quiet
    same "$(query 'select max(release_id) from f1_warehouse.releases')" 2
    same "$(query "select count(*) from f1_warehouse.releases where published_at is not null")" 2
    same "$(query_as_reader 'select count(*) > 0 from dbt_schema_core_schema.dim_drivers')" t
    try warehouse -- status
    ends_with 0
    is_quiet
    says "release 2"
}

it_16_a_wrong_password_is_6_and_changes_nothing() {
    try warehouse --env PGPASSWORD=wrong -- run --data sample
    ends_with 6
    complains 'password authentication failed for user "f1_etl"'
    same "$(query 'select max(release_id) from f1_warehouse.releases')" 2
}

# Starts a run that waits in its model stage for a table that somebody else holds; leaves its container in $running.
start_run_that_waits() {
    compose exec -T --detach postgres psql -XAtq -U postgres -d f1_warehouse \
        -c "begin; lock table f1_warehouse.applied_scripts in access exclusive mode; select pg_sleep(300)"
    wait_until "select count(*) > 0 from pg_locks where relation = 'f1_warehouse.applied_scripts'::regclass and mode = 'AccessExclusiveLock' and granted"
    running=$(compose run --detach warehouse run --data sample --force)
    wait_until "select count(*) > 0 from pg_stat_activity where application_name like 'f1warehouse%' and wait_event_type = 'Lock'"
}

# wait_until QUERY: until it is true.
wait_until() {
    local tries
    for ((tries = 0; tries < 60; tries++)); do
        if [[ $(query "$1") == t ]]; then return; fi
        sleep 0.2
    done
    fail "not in time: $1"
}

release_holder() { query "select pg_terminate_backend(pid) from pg_stat_activity where query like '%pg_sleep(300)%' and pid <> pg_backend_pid()" > /dev/null; }

it_17_stop_ends_a_run_with_130_and_nothing_published() {
    start_run_that_waits
    "${docker[@]}" stop --time 10 "$running" > /dev/null
    same "$("${docker[@]}" inspect --format '{{.State.ExitCode}}' "$running")" 130
    "${docker[@]}" rm "$running" > /dev/null
    release_holder
    same "$(query "select count(*) from f1_warehouse.releases where published_at is not null")" 2
}

it_18_a_run_that_is_killed_leaves_the_volume_fine() {
    start_run_that_waits
    "${docker[@]}" kill "$running" > /dev/null
    "${docker[@]}" rm "$running" > /dev/null
    release_holder
    compose restart --timeout 10 postgres
    compose up --detach --wait postgres
    try warehouse -- run --data sample --force --wait=20s
    ends_with 0
    same "$(query "select count(*) from f1_warehouse.releases where published_at is not null")" 3
}

it_19_the_real_files_are_read_from_a_mount_in_128_megabytes() {
    local data=${F1W_REAL_DATA:-$root/../shared/data/f1-1950-2024}
    if [[ ! -d $data ]]; then skip "the real data are not at $data"; fi
    export F1W_DATA=$data
    try compose --file compose.yaml --file "$here/small.yaml" run --rm -T warehouse run
    ends_with 0
    same "$(query "select wins from dbt_schema_core_schema.dim_drivers where driver_ref = 'hamilton'")" 105
}

it_20_the_site_is_written_and_served() {
    if [[ ! -s $root/artifacts/bin/site/site.js ]]; then skip "the program was built without the site"; fi
    try warehouse -- site
    ends_with 0
    is_quiet
    SITE_IMAGE=$POSTGRES_IMAGE SITE_PORT=0 try compose --profile site up --detach site
    ends_with 0
    local address
    address=$(compose --profile site port site 8080)
    exec 3<> "/dev/tcp/${address%:*}/${address##*:}"
    printf 'GET /site/index.html HTTP/1.0\r\n\r\n' >&3
    grep -qi '<!doctype html>' <&3 || fail "the page was expected"
}

it_21_down_leaves_the_volumes_and_clean_nothing() {
    try compose --profile site down --timeout 5
    ends_with 0
    same "$("${docker[@]}" volume ls --quiet --filter "label=com.docker.compose.project=$project" | wc -l)" 3
    try compose --profile site down --volumes --remove-orphans
    ends_with 0
    same "$("${docker[@]}" volume ls --quiet --filter "label=com.docker.compose.project=$project" | wc -l)" 0
    same "$("${docker[@]}" ps --all --quiet --filter "label=com.docker.compose.project=$project" | wc -l)" 0
}

# The targets call compose in the repository, which has no .env: a project beside the test's, with the same images.
it_22_targets_of_the_build_do_the_same() {
    export COMPOSE_PROJECT_NAME=$project-targets POSTGRES_PORT=0 POSTGRES_USER=postgres POSTGRES_DB=f1_warehouse
    export POSTGRES_PASSWORD=$password F1W_ETL_PASSWORD=$password F1W_READER_PASSWORD=$password
    unset F1W_DATA
    trap '"${docker[@]}" compose --file "$root/compose.yaml" down --volumes --timeout 5 > /dev/null 2>&1' EXIT
    local target
    for target in ComposeUp ComposeRun ComposeLogs ComposePsql ComposeDown ComposeClean; do
        echo 'select count(*) > 0 as there_are_drivers from dbt_schema_core_schema.dim_drivers' > "$private/stdin"
        code=0
        "$root/build.sh" --target="$target" --exclusive < "$private/stdin" > "$private/output" 2> "$private/errors" || code=$?
        output=$(< "$private/output") errors=$(< "$private/errors")
        ends_with 0
        case $target in
            ComposeRun) says "The warehouse is published: release 1" ;;
            ComposePsql) says "there_are_drivers" ;;
        esac
    done
    same "$("${docker[@]}" volume ls --quiet --filter "label=com.docker.compose.project=$COMPOSE_PROJECT_NAME" | wc -l)" 0
}
