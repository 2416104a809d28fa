#!/bin/bash
# Runs the unit test programs named on the command line, as many at a time as there are processors.  Says which tests failed, and how many ran.
# What depends on the clock runs in three zones more: none may matter (F-02).
# Ends non-zero if one failed.
counts=$(mktemp)
trap 'rm -f "$counts"' EXIT

run() {	# PROGRAM [ZONE]
	local out code=0 passed names failed
	out=$(${2:+env TZ="$2"} "$1" 2>&1) || code=$?
	passed=$(grep -c '^\[       OK \]' <<<"$out")
	# Each is named where it fails, and once more at the end.
	names=$(sed -nE 's/^\[  FAILED  \] ([A-Za-z0-9_]+)$/\1/p' <<<"$out" | sort -u)
	failed=$(grep -c . <<<"$names")
	if [ "$code" != 0 ]; then
		[ "$failed" != 0 ] || failed=1	# it crashed, or could not begin
		printf 'FAILED: %s%s\n%s\n' "$1" "${2:+ in the zone $2}" "$(sed 's/^./  &/' <<<"$names"
			grep -E '\[   LINE   \]|error|ERROR|Sanitizer' <<<"$out" | head -n 40)"
	fi
	echo "$passed $failed" >>"$counts"
}

beside() {	# beside others: one more begins when one has ended
	[ "$(jobs -pr | wc -l)" -lt "$(nproc)" ] || wait -n
	run "$@" &
}

for program in "$@"; do
	beside "$program"
	case $program in
	*/clock | */moment | */lateness | */recurrence)
		for zone in UTC America/New_York Pacific/Auckland; do
			beside "$program" "$zone"
		done
	esac
done
wait
read -r passed failed < <(awk '{ good += $1; bad += $2 } END { print good + 0, bad + 0 }' "$counts")
echo "unit: $passed passed, $failed failed"
[ "$failed" = 0 ]
