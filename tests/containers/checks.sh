# Sourced by run.sh: a test is a function it_…; it fails at its first check that does not hold.

# In a shell of its own, so that a failed check ends it.
run_test() {
    local name=${1#it_} began=$SECONDS
    name=${name#[0-9][0-9]_}
    ("$1") > "$private/said" 2>&1
    case $? in
        0)
            succeeded=$((succeeded + 1))
            echo "passed containers: ${name//_/ } ($((SECONDS - began)) s)"
            ;;
        77)
            skipped=$((skipped + 1))
            echo "skipped containers: ${name//_/ }: $(tail -n 1 "$private/said")"
            ;;
        *)
            failed=$((failed + 1))
            echo "failed containers: ${name//_/ }"
            tail -n 40 "$private/said" | sed 's/^/  /'
            ;;
    esac
}

# Ends a test that this machine has no means for.
skip() {
    echo "$1"
    exit 77
}

# Runs a command; leaves what it wrote in $output and $errors.
try() {
    code=0
    "$@" > "$private/output" 2> "$private/errors" < /dev/null || code=$?
    output=$(< "$private/output") errors=$(< "$private/errors")
}

fail() {
    printf '%s\n--- exit code %s\n--- output\n%s\n--- errors\n%s\n' "$1" "${code:-}" "${output:-}" "${errors:-}"
    exit 1
}

ends_with() { if [[ $code != "$1" ]]; then fail "expected exit code $1"; fi; }
says() { if [[ $output != *"$1"* ]]; then fail "expected in the output: $1"; fi; }
complains() { if [[ $errors != *"$1"* ]]; then fail "expected among the errors: $1"; fi; }
is_quiet() { if [[ -n $errors ]]; then fail "expected nothing on standard error"; fi; }
same() { if [[ $1 != "$2" ]]; then fail "expected '$2', found '$1'"; fi; }
