#!/bin/bash
# Everything: lints, unit tests and whole programs (with ASan and UBSan), crashes, a short fuzz, the manuals.
# Each part has a deadline, so that a bug that hangs does not hang the run.  Ends with "N passed, N failed".
# FUZZ_SECONDS=6 is how long each fuzz target runs.
set -u
cd "$(dirname "$0")/.."
if [ "$(id -u)" != 0 ]; then
	echo "The tests start a real Postfix and a real Dovecot, which only root may."
	exec sudo "$PWD/tests/run-all.sh"
fi
logs=$(mktemp -d)
trap 'rm -rf "$logs"' EXIT
passed=0 failed=0

# part NAME SECONDS COMMAND…: adds up what its last "N passed, N failed" says; without one, it is one test.
part() {
	local name=$1 seconds=$2 from=$SECONDS code=0 counts good bad
	shift 2
	timeout -k 10 "$seconds" "$@" >"$logs/$name" 2>&1 </dev/null || code=$?
	counts=$(grep -E '^([a-z]+: )?[0-9]+ passed, [0-9]+ failed' "$logs/$name" | tail -n 1)
	good=$(echo "$counts" | sed -nE 's/^([a-z]+: )?([0-9]+) passed.*/\2/p')
	bad=$(echo "$counts" | sed -nE 's/.* ([0-9]+) failed.*/\1/p')
	[ -n "$good" ] || { good=0 bad=0; [ "$code" != 0 ] || good=1; }
	[ "$good" != 0 ] || [ "$bad" != 0 ] || bad=1	# a part that tests nothing proves nothing
	[ "$code" = 0 ] || [ "$bad" -gt 0 ] || bad=1
	passed=$((passed + good)) failed=$((failed + bad))
	printf '%-12s %4d passed  %d failed  %3d s\n' "$name" "$good" "$bad" $((SECONDS - from))
	[ "$bad" = 0 ] || { [ "$code" != 124 ] || echo "  it did not end within $seconds s"; tail -n 40 "$logs/$name" | sed 's/^/  /'; }
}

manuals() {
	find daemon -name '*.[158]' | sort | xargs mandoc -T lint -W warning
}

lints() {
	make -s lint
}

units() {
	# shellcheck disable=SC2046
	make -s ASAN=1 -j2 $(printf 'build-asan/tests/%s ' $(basename -s .c tests/unit/*.c)) &&
	    tests/run-unit.sh $(printf 'build-asan/tests/%s ' $(basename -s .c tests/unit/*.c))
}
export -f manuals lints units

part build 1200 make -s -j2 all
part build-asan 1200 make -s -j2 ASAN=1 all build-asan/flow/line_probe
part lint 60 bash -c lints
part manuals 60 bash -c manuals
part unit 900 bash -c units
export BUILD=build-asan FLOW_LOGS=$logs/flow
mkdir "$FLOW_LOGS"
for file in tests/flow/*.sh tests/flow/*.py; do
	name=$(basename "$file")
	case $name in
	flow.py | post.py) continue ;;	# what the others share
	privacy.py) continue ;;	# last: it also looks at what the others have logged
	# As they are shipped: a crash has another rhythm under ASan, and a year takes long enough.
	crash.py | commits.py | steps.py | year.py) BUILD=build part "${name%.*}" 600 /usr/bin/python3 "$file" ;;
	line.sh) part line 600 bash "$file" build-asan ;;
	*.sh) part "${name%.*}" 600 bash "$file" ;;
	*.py) part "${name%.*}" 600 /usr/bin/python3 "$file" ;;
	esac
done
part privacy 120 /usr/bin/python3 tests/flow/privacy.py
part fuzz 600 tests/fuzz/run.sh "${FUZZ_SECONDS:-6}"
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
