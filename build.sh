#!/usr/bin/env bash
# Restores the Cake tool and hands everything over to build/build.cake: ./build.sh --target=Full --data=…
set -euo pipefail
caller=$PWD
cd -- "$(dirname -- "${BASH_SOURCE[0]}")"
dotnet tool restore > /dev/null

# Cake would answer with a help of its own.
if [[ ${1:-} == --help || ${1:-} == -h ]]; then set -- --target=Help; fi
exec dotnet cake build/build.cake --caller="$caller" "$@"
