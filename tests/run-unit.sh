#!/bin/sh
# Runs the unit test programs named on the command line; each prints its own failures.
# Says how many test cases ran.  Ends non-zero if one failed.
passed=0 failed=0
for program in "$@"; do
	if out=$("$program" 2>&1); then :; else
		echo "$out" | grep -E '\[  FAILED  \]|error|ERROR|Sanitizer' | head -n 40
		echo "FAILED: $program"
		broke=1
	fi
	p=$(echo "$out" | grep -c '^\[       OK \]')
	f=$(echo "$out" | grep -c '^\[  FAILED  \] [a-z]')
	passed=$((passed + p)) failed=$((failed + f))
done
echo "unit: $passed passed, $failed failed"
[ -z "${UNIT_COUNT:-}" ] || echo "$passed $failed" >"$UNIT_COUNT"
[ -z "${broke:-}" ]
