# Sourced by run.sh: an engine to test on. One that answers; else, for root on Debian, one of our own in the private folder $private.

compose_package=docker-compose

# Leaves docker in the array "docker", or says why there is none and returns 1.
find_engine() {
    local client
    for client in docker podman; do
        if command -v "$client" > /dev/null && "$client" info > /dev/null 2>&1 && "$client" compose version > /dev/null 2>&1; then
            docker=("$client")
            return 0
        fi
    done

    if [[ $(id -u) != 0 ]] || ! command -v apt-get > /dev/null; then
        why="no container engine answers, and only root on Debian can start one here"
        return 1
    fi

    if ! install_engine > "$private/install.log" 2>&1; then
        why="Debian's docker.io could not be installed: $(tail -n 1 "$private/install.log")"
        return 1
    fi

    start_engine
}

install_engine() {
    apt-get update -qq \
        && apt-get install -y -qq --no-install-recommends docker.io mmdebstrap \
        && install_compose
}

# Compose v2 is in Debian's next release only: its one binary is taken out of the package, by lists of packages of our own.
install_compose() {
    local apt=$private/apt mirror
    # Where this machine has its own packages from.
    mirror=$(apt-get indextargets --format '$(RELEASE) $(REPO_URI)' 'Created-By: Packages' | awk -v release="$(. /etc/os-release && echo "$VERSION_CODENAME")" '$1 == release { print $2; exit }')
    mkdir -p "$apt/lists/partial" "$private/docker/cli-plugins"
    printf 'deb %s trixie main\n' "$mirror" > "$apt/sources.list"
    local options=(-o "Dir::Etc::sourcelist=$apt/sources.list" -o Dir::Etc::sourceparts=/dev/null -o "Dir::State::lists=$apt/lists"
        -o Dir::Cache::pkgcache= -o Dir::Cache::srcpkgcache= -o Acquire::Languages=none -o APT::Sandbox::User=root)
    apt-get "${options[@]}" update -qq \
        && (cd "$apt" && apt-get "${options[@]}" download -qq "$compose_package") \
        && dpkg-deb --extract "$apt/$compose_package"_*.deb "$apt/compose" \
        && cp "$apt/compose/usr/libexec/docker/cli-plugins/docker-compose" "$private/docker/cli-plugins/"
}

# A daemon whose files, sockets and process id are in the private folder.
start_engine() {
    local socket=$private/docker.sock
    dockerd --data-root "$private/data" --exec-root "$private/exec" --pidfile "$private/engine.pid" -H "unix://$socket" \
        --storage-driver "${F1W_TEST_STORAGE:-overlay2}" > "$private/engine.log" 2>&1 &
    engine=$!
    # The client of the same package, whatever other is installed.
    mkdir -p "$private/bin" && ln -sf /usr/bin/docker "$private/bin/docker"
    export PATH=$private/bin:$PATH DOCKER_HOST=unix://$socket DOCKER_CONFIG=$private/docker DOCKER_BUILDKIT=1
    docker=(docker)
    local tries
    for ((tries = 0; tries < 60; tries++)); do
        if "${docker[@]}" info > /dev/null 2>&1; then return 0; fi
        if ! kill -0 "$engine" 2> /dev/null; then break; fi
        sleep 0.5
    done

    why="Debian's docker.io does not start: $(grep -E 'level=(error|fatal)|failed' "$private/engine.log" | tail -n 1)"
    return 1
}

# By its own id: the engine ends its containers and containerd.
stop_engine() {
    if [[ -n ${engine:-} ]]; then
        kill "$engine" 2> /dev/null
        wait "$engine" 2> /dev/null
    fi
}
