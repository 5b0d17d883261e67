# Sourced by run.sh: a compose project of this test's own, in a copy of what a user has beside compose.yaml.
project=f1wtest$$
image=f1w-test-image:$$

# With what a shell, a file of variables, SQL and a URI take for something else.
password='it"s $ecret\ @:/'

make_project() {
    mkdir -p "$private/project/data"
    cp -R "$root/compose.yaml" "$root/deploy" "$private/project/"
    {
        for name in POSTGRES_PASSWORD F1W_ETL_PASSWORD F1W_READER_PASSWORD; do echo "$name='$password'"; done
        sed -e '/^\(POSTGRES_PASSWORD\|F1W_ETL_PASSWORD\|F1W_READER_PASSWORD\)=/d' -e 's/^POSTGRES_PORT=.*/POSTGRES_PORT=0/' "$root/.env.example"
    } > "$private/project/.env"
    export F1W_IMAGE=$image
}

remove_project() {
    compose --profile site down --volumes --remove-orphans --timeout 5 > /dev/null 2>&1
    "${docker[@]}" image rm "$image" > /dev/null 2>&1
}

compose() { (cd "$private/project" && "${docker[@]}" compose --project-name "$project" --progress quiet "$@"); }

# The program in a container of the project, with the options of "compose run" that stand before "--".
warehouse() {
    local options=()
    while [[ $1 != -- ]]; do options+=("$1"); shift; done
    shift
    compose run --rm -T "${options[@]}" warehouse "$@"
}

# Rows as text, read as the superuser at the server's own socket.
query() { compose exec -T postgres psql -XAtq -v ON_ERROR_STOP=1 -U postgres -d f1_warehouse -c "$1"; }
query_as_reader() {
    compose exec -T -e PGPASSWORD="$password" postgres psql -XAtq -v ON_ERROR_STOP=1 -h 127.0.0.1 -U f1_reader -d f1_warehouse -c "$1"
}
