# Sourced by run.sh: what the image is. Its tests run first, and in order.

inspect() { "${docker[@]}" image inspect --format "$1" "$image"; }

it_01_the_image_is_built_from_the_program_that_was_just_built() {
    try "$root/build.sh" --target=ImageBuild --prebuilt --tag="$image" --runtime-image="$RUNTIME_IMAGE"
    ends_with 0
    ((size = $(inspect '{{.Size}}') / 1000000))
    if ((size > 120)); then fail "expected at most 120 MB, found $size"; fi
}

it_02_labels_say_what_it_is_and_of_which_commit() {
    same "$(inspect '{{index .Config.Labels "org.opencontainers.image.title"}}')" F1Warehouse
    same "$(inspect '{{index .Config.Labels "org.opencontainers.image.licenses"}}')" MIT
    same "$(inspect '{{index .Config.Labels "org.opencontainers.image.revision"}}')" "$(git -C "$root" rev-parse HEAD)"
    try "${docker[@]}" run --rm "$image" --version
    ends_with 0
    version=$(inspect '{{index .Config.Labels "org.opencontainers.image.version"}}')
    says "$version"
    if [[ ! $version =~ ^[0-9]+\.[0-9]+\.[0-9]+ ]]; then fail "a version was expected, found '$version'"; fi
}

it_03_its_user_is_a_number_and_owns_nothing_of_the_program() {
    same "$(inspect '{{.Config.User}}')" 1654:0
    same "$(inspect '{{.Config.WorkingDir}}')" /warehouse
    "${docker[@]}" create --name "$project-files" "$image" > /dev/null
    "${docker[@]}" export "$project-files" | tar --list --verbose --numeric-owner > "$private/files"
    "${docker[@]}" rm "$project-files" > /dev/null
    foreign=$(awk '$6 ~ /^opt\/f1warehouse/ && ($2 != "0/0" || substr($1, 9, 1) == "w")' "$private/files")
    same "$foreign" ""
    shells=$(awk '$6 ~ /bin\/(ba|da)?sh$/' "$private/files")
    if [[ $RUNTIME_IMAGE == f1w-test-runtime ]]; then same "$shells" ""; fi
    grep -q ' opt/f1warehouse/sample/races.csv$' "$private/files" || fail "no sample"
    grep -q ' opt/f1warehouse/database/models/30_marts/core/dim_drivers.sql$' "$private/files" || fail "no scripts"
}

it_04_it_needs_no_rights_no_name_and_no_place_to_write() {
    try "${docker[@]}" run --rm --read-only --cap-drop ALL --security-opt no-new-privileges --user 64321:64321 --memory 128m --pids-limit 64 \
        "$image" --version
    ends_with 0
    is_quiet
}

it_05_without_a_database_it_says_how_to_name_one() {
    try "${docker[@]}" run --rm "$image" run
    ends_with 6
    complains "private PostgreSQL server"
    complains "PGHOST"
}
