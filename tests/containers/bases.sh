# Sourced by run.sh: base images made from Debian's packages, because a test cannot count on a registry.

# base NAME PACKAGE,… [OPTION…]: a root file system with these packages, imported as NAME.
base() {
    local name=$1 packages=$2
    shift 2
    mmdebstrap --quiet --mode=root --include="$packages" "$@" bookworm "$private/$name.tar" > "$private/$name.log" 2>&1 \
        && "${docker[@]}" import "${changes[@]}" "$private/$name.tar" "$name" > "$private/$name.id" 2>> "$private/$name.log" \
        && rm -f "$private/$name.tar"
}

# As the runtime's chiseled image: a C library, OpenSSL, no shell, and no name for the user that runs in it.
runtime_base() {
    local changes=()
    base f1w-test-runtime base-files,libc6,libgcc-s1,libssl3,zlib1g --variant=extract
}

# As the official image of PostgreSQL, in what compose.yaml makes use of. Unpacked, not installed, which takes a third of the time.
postgres_base() {
    local changes=(--change 'ENTRYPOINT ["/bin/sh", "/entrypoint.sh"]' --change 'EXPOSE 5432')
    base f1w-test-postgres base-files,base-passwd,dash,coreutils,util-linux,libc-bin,postgresql-15,postgresql-client-15,busybox --variant=extract \
        --customize-hook="copy-in '$here/entrypoint.sh' /" --customize-hook="$here/accounts.sh \"\$1\""
}
