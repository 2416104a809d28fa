#!/bin/sh
# Runs the unit test programs named on the command line; each prints its own failures.
# What depends on the clock runs in three zones more: none may matter (F-02).
# Says how many test cases ran.  Ends non-zero if one failed.
passed=0 failed=0

run() {	# PROGRAM [ZONE]
	if out=$(${2:+env TZ="$2"} "$1" 2>&1); then :; else
		echo "$out" | grep -E '\[  FAILED  \]|error|ERROR|Sanitizer' | head -n 40
		echo "FAILED: $1${2:+ in the zone $2}"
		broke=1
	fi
	p=$(echo "$out" | grep -c '^\[       OK \]')
	f=$(echo "$out" | grep -c '^\[  FAILED  \] [a-z]')
	passed=$((passed + p)) failed=$((failed + f))
}

for program in "$@"; do
	run "$program"
	case $program in
	*/clock | */moment | */lateness | */recurrence)
		for zone in UTC America/New_York Pacific/Auckland; do
			run "$program" "$zone"
		done
	esac
done
echo "unit: $passed passed, $failed failed"
[ -z "${UNIT_COUNT:-}" ] || echo "$passed $failed" >"$UNIT_COUNT"
[ -z "${broke:-}" ]
