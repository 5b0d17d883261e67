# Sourced by run.sh: base images made from Debian's packages, because a test cannot count on a registry. Unpacked, not installed: that is
# all that is needed, in a third of the time.

# unpack NAME PACKAGE,…: a root file system in the folder NAME.
unpack() {
    mmdebstrap --quiet --variant=extract --mode=root --include="$2" bookworm "$private/$1" > "$private/$1.log" 2>&1
}

# import NAME [CHANGE…]: that folder as an image of the same name.
import() {
    local name=$1 changes=()
    shift
    for change in "$@"; do changes+=(--change "$change"); done
    tar --create --directory "$private/$name" . | "${docker[@]}" import "${changes[@]}" - "$name" >> "$private/$name.log" 2>&1
}

# As the runtime's chiseled image: a C library, OpenSSL, no shell, and no name for the user that runs in it.
runtime_base() {
    unpack f1w-test-runtime base-files,libc6,libgcc-s1,libssl3,zlib1g && import f1w-test-runtime
}

# As the official image of PostgreSQL, in what compose.yaml makes use of; and a small web server, for the site.
postgres_base() {
    unpack f1w-test-postgres base-files,dash,coreutils,sed,util-linux,libc-bin,postgresql-15,postgresql-client-15,busybox \
        && settle "$private/f1w-test-postgres" \
        && cp "$here/entrypoint.sh" "$private/f1w-test-postgres/" \
        && import f1w-test-postgres 'ENTRYPOINT ["/bin/sh", "/entrypoint.sh"]'
}

# What the packages' own scripts would have done, accounts; and without PostgreSQL's compiler for queries, which is half of all.
settle() {
    printf '%s\n' root:x:0:0::/root:/bin/sh postgres:x:999:999::/var/lib/postgresql:/bin/sh > "$1/etc/passwd"
    printf '%s\n' root:x:0: postgres:x:999: > "$1/etc/group"
    rm -rf "$1"/usr/lib/postgresql/*/lib/{bitcode,llvmjit*} "$1"/usr/lib/x86_64-linux-gnu/{libLLVM*,libz3*,perl,gconv} \
        "$1"/usr/share/{doc,locale,man,perl,i18n}
}
