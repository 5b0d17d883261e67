#!/usr/bin/env bash
# The image and the compose file on a real engine: F1W_REAL_DATA or ../shared/data names the real files, else the sample is all.
# Needs artifacts/bin, native. Ends with the sums that .ci/run adds up. Everything is in a folder of its own and goes with it.
set -uo pipefail
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
root=$(cd -- "$here/../.." && pwd)
private=$(mktemp -d "${TMPDIR:-/tmp}/f1w-containers.XXXXXX")
succeeded=0 failed=0 skipped=0 engine='' why='' docker=()
. "$here/engine.sh"
. "$here/bases.sh"
. "$here/checks.sh"
. "$here/project.sh"

cleanup() {
    if ((${#docker[@]})); then remove_project; fi
    stop_engine
    rm -rf -- "$private"
}
trap cleanup EXIT
trap 'exit 130' INT TERM

finish() {
    printf '  succeeded: %d\n  failed: %d\n  skipped: %d\n' "$succeeded" "$failed" "$skipped"
    ((failed == 0))
    exit
}

skip_all() {
    echo "skipped containers: $1"
    skipped=1
    finish
}

if [[ ! -x $root/artifacts/bin/f1warehouse || -e $root/artifacts/bin/f1warehouse.dll ]]; then
    skip_all "artifacts/bin/f1warehouse is not native: it needs a runtime that the image does not have"
fi

if ! find_engine; then skip_all "$why"; fi
echo "containers on $("${docker[@]}" version --format '{{.Server.Version}}')"
if [[ -n $engine ]]; then
    postgres_base & postgres=$!
    if ! runtime_base; then skip_all "no base image: $(tail -n 1 "$private/f1w-test-runtime.log")"; fi
    if ! wait "$postgres"; then skip_all "no base image: $(tail -n 1 "$private/f1w-test-postgres.log")"; fi
    RUNTIME_IMAGE=f1w-test-runtime POSTGRES_IMAGE=f1w-test-postgres
else
    # An engine of the machine has a registry.
    RUNTIME_IMAGE=mcr.microsoft.com/dotnet/runtime-deps:10.0-noble-chiseled POSTGRES_IMAGE=postgres:17
fi

export RUNTIME_IMAGE POSTGRES_IMAGE
make_project
. "$here/image_tests.sh"
. "$here/compose_tests.sh"
for test in $(declare -F | sed -n 's/^declare -f \(it_.*\)/\1/p' | LC_ALL=C sort); do
    run_test "$test"
done

echo "not provable here: pulling the real base images, their digests, SBOM and provenance, arm64, a schedule"
finish
